package org.licentia.evidence.curation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.licentia.evidence.curation.CurationFile.Origin;
import org.licentia.graph.Component;
import org.licentia.issue.Issue;
import org.licentia.issue.Severity;
import org.licentia.issue.Stage;
import org.licentia.spdx.SpdxExpression;
import org.licentia.yaml.YamlValue;

/** What is wrong with curations, in words. */
final class CurationProblems {
    private static final int MOST_VERSIONS = 5;

    private final LocalDate asOf;
    private final Set<Issue> issues = new TreeSet<>();

    CurationProblems(LocalDate asOf) {
        this.asOf = asOf;
    }

    List<Issue> issues() {
        return List.copyOf(issues);
    }

    /**
     * What it was checked against is not there any more, or cannot be compared. An error, because it may have said
     * something stricter than everything else that is known.
     */
    void lapsed(Curation curation, Component component, boolean artifactSeen) {
        if (artifactSeen) {
            add(
                    Severity.ERROR,
                    component,
                    "The curation " + curation.place() + " does not apply to " + component
                            + " any more: neither the artifact nor a file in it has the sha256 it was checked against.",
                    curation.file().origin() == Origin.SHIPPED
                            ? "The artifact is not the one that was published. Look at it, then write a curation of your"
                                    + " own, or leave ours out with --no-shipped-curations."
                            : "Look at the artifact again, then correct the hash and the license in " + curation.place()
                                    + ", or remove the entry.");
        } else {
            add(
                    Severity.ERROR,
                    component,
                    "The curation " + curation.place() + " could not be checked for " + component
                            + " and is not applied: it names a sha256, and the artifact was not looked at.",
                    "Scan without --poms-only, or let the artifact be obtained.");
        }
    }

    void contradicting(
            Curation one, SpdxExpression license, Curation other, SpdxExpression another, Component component) {
        add(
                Severity.ERROR,
                component,
                "Two curations contradict each other about " + component + ", and neither is applied: " + one.place()
                        + " says " + license + ", " + other.place() + " says " + another + ".",
                "Keep one of them, or let them speak of different versions.");
    }

    void notYetInForce(Curation curation) {
        if (curation.file().origin() == Origin.SHIPPED) {
            return; // whoever scans for a day in the past did not have it then
        }
        add(
                Severity.WARNING,
                null,
                "The curation " + curation.place() + " about " + curation.component() + " is dated " + curation.date()
                        + ", after the date of this scan (" + asOf + "), and is not applied.",
                "Correct its date, or scan with a later --as-of.");
    }

    void wordsNotFound(Curation curation, String words, Component component) {
        if (curation.file().origin() != Origin.SHIPPED) {
            add(
                    Severity.WARNING,
                    component,
                    "The curation " + curation.place() + " explains '" + YamlValue.quoted(words) + "', but " + component
                            + " does not declare that.",
                    "Check what it declares today, and correct or remove the entry.");
        }
    }

    /**
     * Curations that spoke of nothing. The project's own are told one by one; of those shared by many projects only
     * what speaks of a component that is here, in other versions, once for each file.
     */
    void unheard(List<Curation> unheard, List<Curation> heard, Map<String, Set<String>> scanned) {
        Set<List<String>> told = new HashSet<>();
        heard.forEach(each -> told.add(List.of(each.file().name(), each.component())));
        for (Curation curation : unheard) {
            Set<String> versions = scanned.getOrDefault(curation.component(), Set.of());
            boolean isProject = curation.file().origin() == Origin.PROJECT;
            boolean isShared = curation.file().origin() == Origin.GIVEN
                    && !versions.isEmpty()
                    && told.add(List.of(curation.file().name(), curation.component()));
            if (isProject || isShared) {
                add(Severity.WARNING, null, withoutEffect(curation, versions), remedy(curation, versions));
            }
        }
    }

    private static String withoutEffect(Curation curation, Set<String> versions) {
        String about = "The curation " + curation.place() + " about " + curation.component() + " has no effect: ";
        if (versions.isEmpty()) {
            return about + "no component of this scan is that artifact.";
        }
        List<String> sorted = new ArrayList<>(new TreeSet<>(versions));
        String listed = String.join(", ", sorted.subList(0, Math.min(MOST_VERSIONS, sorted.size())))
                + (sorted.size() > MOST_VERSIONS ? ", …" : "");
        return about + "it speaks of " + curation.versions() + ", and this scan has " + listed + ".";
    }

    private static String remedy(Curation curation, Set<String> versions) {
        return versions.isEmpty()
                ? "Remove the entry if the project does not use the artifact any more."
                : "Check whether it is true of the scanned version as well, and correct 'versions' in "
                        + curation.place() + ".";
    }

    private void add(Severity severity, @Nullable Component component, String message, String remedy) {
        issues.add(new Issue(
                severity,
                Stage.EVIDENCE,
                component == null ? null : component.purl().text(),
                null,
                message,
                remedy));
    }
}
