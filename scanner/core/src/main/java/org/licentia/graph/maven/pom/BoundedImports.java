package org.licentia.graph.maven.pom;

import org.apache.maven.model.Dependency;
import org.apache.maven.model.Parent;
import org.apache.maven.model.Repository;
import org.apache.maven.model.building.ModelSource;
import org.apache.maven.model.resolution.InvalidRepositoryException;
import org.apache.maven.model.resolution.ModelResolver;
import org.apache.maven.model.resolution.UnresolvableModelException;
import org.jspecify.annotations.Nullable;

/**
 * Follows imports of dependency management so far and no further, and knows so many repositories and no more. Maven's model builder takes a copy of the resolver for each
 * import inside another (maven-model-builder, {@code DefaultModelBuilder.loadDependencyManagement}), and would follow a chain
 * of them until the stack is full.
 *
 * @param depth how many imports led here
 * @param declared the repositories so far
 */
@SuppressWarnings("deprecation") // ModelSource: the interface to implement has nothing else
record BoundedImports(ModelResolver resolver, int depth, DeclaredRepositories declared) implements ModelResolver {
    /** BOMs that import BOMs that import BOMs are common; ten of them in a row nobody has seen. */
    static final int DEEPEST = 100;

    /**
     * The same resolver, bounded; null for none.
     *
     * @param declared the repositories of other POMs
     */
    static @Nullable ModelResolver of(@Nullable ModelResolver resolver, DeclaredRepositories declared) {
        return resolver == null || resolver instanceof BoundedImports
                ? resolver
                : new BoundedImports(resolver, 0, declared.ofAnother());
    }

    @Override
    public ModelSource resolveModel(String groupId, String artifactId, String version)
            throws UnresolvableModelException {
        require(groupId, artifactId, version);
        return resolver.resolveModel(groupId, artifactId, version);
    }

    @Override
    public ModelSource resolveModel(Parent parent) throws UnresolvableModelException {
        return resolver.resolveModel(parent);
    }

    @Override
    public ModelSource resolveModel(Dependency dependency) throws UnresolvableModelException {
        require(dependency.getGroupId(), dependency.getArtifactId(), dependency.getVersion());
        return resolver.resolveModel(dependency);
    }

    private void require(String groupId, String artifactId, String version) throws UnresolvableModelException {
        if (depth >= DEEPEST) {
            throw new UnresolvableModelException(
                    "imports are nested deeper than " + DEEPEST, groupId, artifactId, version);
        }
    }

    @Override
    public void addRepository(Repository repository) throws InvalidRepositoryException {
        declared.add(repository);
        resolver.addRepository(repository);
    }

    @Override
    public void addRepository(Repository repository, boolean replace) throws InvalidRepositoryException {
        declared.add(repository);
        resolver.addRepository(repository, replace);
    }

    @Override
    public ModelResolver newCopy() {
        return new BoundedImports(resolver.newCopy(), depth + 1, declared);
    }
}
