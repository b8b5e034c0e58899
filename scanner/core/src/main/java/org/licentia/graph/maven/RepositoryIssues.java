package org.licentia.graph.maven;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.licentia.graph.Component;
import org.licentia.issue.Issue;
import org.licentia.issue.Severity;
import org.licentia.issue.Stage;

/** What was noticed about repositories, each said once, in words. Not thread safe. */
final class RepositoryIssues {
    private static final int MOST_NAMES = 20;

    private final ResolutionSession session;
    private final Wording wording;
    private final Set<String> told = new HashSet<>();

    RepositoryIssues(ResolutionSession session, Wording wording) {
        this.session = session;
        this.wording = wording;
    }

    /**
     * What was noticed while POMs were read.
     *
     * @param components of the graph
     * @param errors that are known besides
     */
    List<Issue> whileResolving(Collection<Component> components, Collection<Issue> errors) {
        List<Issue> issues = new ArrayList<>(unlisted(components));
        refused(issues);
        List<Issue> all = new ArrayList<>(errors);
        all.addAll(issues);
        Set<String> remedies = new HashSet<>();
        all.stream().filter(each -> each.severity() == Severity.ERROR).forEach(each -> remedies.add(each.remedy()));
        issues.addAll(noticed(Stage.RESOLVE, remedies));
        return issues;
    }

    /** What was noticed since, while artifacts were fetched. */
    List<Issue> since() {
        Set<String> remedies = new HashSet<>();
        session.unobtained().values().forEach(failure -> remedies.add(failure.remedy()));
        session.passedOver().values().forEach(failure -> remedies.add(failure.remedy()));
        return noticed(Stage.EVIDENCE, remedies);
    }

    private List<Issue> noticed(Stage stage, Set<String> remedies) {
        List<Issue> issues = new ArrayList<>();
        RepositoryWatch watch = session.watch();
        watch.failedRepositories().forEach((repository, failure) -> {
            if (told.add(repository)) {
                issues.add(failed(stage, repository, failure, remedies.contains(failure.remedy())));
            }
        });
        watch.unchecked().forEach(repository -> {
            if (told.add("unchecked " + repository)) {
                issues.add(new Issue(
                        Severity.WARNING,
                        stage,
                        null,
                        null,
                        "The repository " + wording.of(session.watch().name(repository))
                                + " publishes no checksum for something that was"
                                + " downloaded from it, which was taken as it came.",
                        "Ask whoever runs the repository to publish checksums; --strict-checksums takes nothing"
                                + " without."));
            }
        });
        return issues;
    }

    private Issue failed(Stage stage, String repository, Failure failure, boolean hasCost) {
        return new Issue(
                hasCost ? Severity.ERROR : Severity.WARNING,
                stage,
                null,
                null,
                failure.reasonAbout(wording.of(session.watch().name(repository)))
                        + (session.watch().isGivenUp(repository)
                                ? ", and was not asked again once that was clear."
                                : ".")
                        + (hasCost
                                ? " What that cost is told beside each component."
                                : " What that cost, if anything, is told beside each component."),
                failure.remedy()
                        + (failure == Failure.BLOCKED || failure == Failure.UNSUPPORTED
                                ? ""
                                : " 'licentia doctor' asks each repository once, and shows its address."));
    }

    /** Versions that could not be listed: Maven goes on without, and may choose another than it would with them. */
    private List<Issue> unlisted(Collection<Component> components) {
        List<Issue> issues = new ArrayList<>();
        session.watch().unlisted().forEach((artifact, failure) -> {
            String purl = components.stream()
                    .filter(each -> !each.own()
                            && artifact.equals(each.coordinates().groupId() + ":"
                                    + each.coordinates().artifactId()))
                    .map(each -> each.purl().text())
                    .sorted()
                    .findFirst()
                    .orElse(null);
            issues.add(new Issue(
                    Severity.ERROR,
                    Stage.RESOLVE,
                    purl,
                    null,
                    "Not all versions of " + wording.of(artifact)
                            + " could be listed, so the one taken may not be the one that Maven would take: "
                            + ReactorProblems.sentence(failure.reason()),
                    failure.remedy()));
        });
        return issues;
    }

    private void refused(List<Issue> issues) {
        Set<String> refused = session.scope().refused();
        if (!refused.isEmpty()) {
            String names = String.join(
                    ", ", refused.stream().limit(MOST_NAMES).map(wording::of).toList());
            int others = refused.size() - MOST_NAMES;
            issues.add(new Issue(
                    Severity.WARNING,
                    Stage.RESOLVE,
                    null,
                    null,
                    "Repositories that only POMs declare were not asked, as --repositories settings-only demands: "
                            + names
                            + (others > 0 ? " and " + others + " more" : "")
                            + ". What only they have is missing, and told beside each component.",
                    "Declare in settings.xml those that you trust."));
        }
    }
}
