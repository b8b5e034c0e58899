package org.licentia.graph.maven.pom;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.maven.model.Repository;
import org.apache.maven.model.resolution.InvalidRepositoryException;

/**
 * The repositories that a POM declares with its parents and imports, counted. Maven's resolver compares each with all others
 * (maven-resolver, {@code DefaultRemoteRepositoryManager.aggregateRepositories}), for every artifact that the POM leads to.
 *
 * @param ofAll those of all POMs that were read
 * @param ofOne those of this one
 */
record DeclaredRepositories(Set<String> ofAll, Set<String> ofOne) {
    /** Ten times what anybody declares. */
    static final int MOST_OF_ONE = 200;

    /** The POMs of projects with thousands of artifacts name about a hundred. */
    static final int MOST_OF_ALL = 1_000;

    /** None yet, of any POM. */
    static DeclaredRepositories none() {
        return new DeclaredRepositories(ConcurrentHashMap.newKeySet(), new HashSet<>());
    }

    /** None yet, of another POM. */
    DeclaredRepositories ofAnother() {
        return new DeclaredRepositories(ofAll, new HashSet<>());
    }

    /** @throws InvalidRepositoryException when this is one too many */
    void add(Repository repository) throws InvalidRepositoryException {
        String name = repository.getId() + " " + repository.getUrl();
        require(ofOne, name, MOST_OF_ONE, "the POM declares more than ", repository);
        require(ofAll, name, MOST_OF_ALL, "the POMs of the scan declare more than ", repository);
        ofOne.add(name);
        ofAll.add(name);
    }

    private static void require(Set<String> known, String name, int most, String what, Repository repository)
            throws InvalidRepositoryException {
        if (known.size() >= most && !known.contains(name)) {
            throw new InvalidRepositoryException(what + most + " repositories", repository);
        }
    }
}
