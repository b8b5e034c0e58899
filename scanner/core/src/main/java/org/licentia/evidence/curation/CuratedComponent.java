package org.licentia.evidence.curation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.licentia.evidence.ComponentEvidence;
import org.licentia.evidence.LicenseEvidence;
import org.licentia.evidence.curation.CurationFile.Origin;
import org.licentia.graph.VersionRange.Extent;
import org.licentia.spdx.LicenseMatch;
import org.licentia.spdx.SpdxExpression;

/** One component, and what the curations in force say of it. */
record CuratedComponent(ComponentEvidence found, Curations.Fit fit, CurationProblems problems) {
    static final String SOURCE = "curation";

    private static final List<Origin> STRONGEST_FIRST = List.of(Origin.GIVEN, Origin.PROJECT, Origin.SHIPPED);

    /** The evidence with what the strongest of them say; as it was where they settle nothing. */
    ComponentEvidence settle(List<Curation> curations) {
        for (Origin origin : STRONGEST_FIRST) {
            List<Curation> equals = curations.stream()
                    .filter(each -> each.file().origin() == origin)
                    .filter(each -> fit.fits(each, found) || !fit.fitsSibling(each, found))
                    .toList();
            if (!equals.isEmpty()) {
                List<Curation> fitting =
                        equals.stream().filter(each -> fit.fits(each, found)).toList();
                equals.stream()
                        .filter(each -> !fitting.contains(each))
                        .forEach(each -> problems.lapsed(each, found.component(), found.artifact() != null));
                return with(explained(fitting), curated(fitting));
            }
        }
        return found;
    }

    private ComponentEvidence with(List<LicenseEvidence> evidence, @Nullable LicenseEvidence curated) {
        List<LicenseEvidence> all = new ArrayList<>(evidence);
        if (curated != null) {
            all.add(curated);
        }
        return new ComponentEvidence(found.component(), found.artifact(), all, found.contains());
    }

    private @Nullable LicenseEvidence curated(List<Curation> fitting) {
        Curation decisive = decisive(fitting, Curation::license);
        SpdxExpression license = decisive == null ? null : decisive.license();
        if (decisive == null || license == null) {
            return null;
        }
        return new LicenseEvidence(
                SOURCE,
                LicenseEvidence.Kind.CURATED,
                LicenseEvidence.Confidence.CERTAIN,
                decisive.place(),
                decisive.statement(),
                decisive.urls().isEmpty() ? null : decisive.urls().get(0),
                null,
                LicenseMatch.exact(license, SOURCE),
                0,
                decisive.file().sha256());
    }

    /** The evidence with the meaning that curations give to its words; the words stay as they were found. */
    private List<LicenseEvidence> explained(List<Curation> fitting) {
        for (Curation each : fitting) {
            for (String words : each.declared().keySet()) {
                if (found.evidence().stream().noneMatch(finding -> isDeclared(finding, words))) {
                    problems.wordsNotFound(each, words, found.component());
                }
            }
        }
        return found.evidence().stream()
                .map(finding -> explained(finding, fitting))
                .toList();
    }

    private LicenseEvidence explained(LicenseEvidence finding, List<Curation> fitting) {
        Curation decisive = decisive(
                fitting,
                each -> isDeclared(finding, finding.statement())
                        ? each.declared().get(finding.statement().strip())
                        : null);
        SpdxExpression meaning = decisive == null
                ? null
                : decisive.declared().get(finding.statement().strip());
        return decisive == null || meaning == null
                ? finding
                : new LicenseEvidence(
                        finding.source(),
                        finding.kind(),
                        LicenseEvidence.Confidence.CERTAIN,
                        finding.location(),
                        finding.statement(),
                        finding.url(),
                        finding.distribution(),
                        LicenseMatch.exact(meaning, SOURCE + ":" + decisive.place()),
                        finding.distance(),
                        finding.sha256());
    }

    private static boolean isDeclared(LicenseEvidence finding, String words) {
        return finding.kind() == LicenseEvidence.Kind.DECLARED
                && finding.statement().strip().equals(words.strip());
    }

    /** The narrowest that answers the question; null when none does, or when equals contradict each other. */
    private @Nullable Curation decisive(List<Curation> fitting, Function<Curation, @Nullable SpdxExpression> question) {
        List<Curation> answering =
                fitting.stream().filter(each -> question.apply(each) != null).toList();
        Extent narrowest = answering.stream()
                .map(each -> each.versions().extent())
                .reduce(Extent.ALL, (one, other) -> one.compareTo(other) >= 0 ? one : other);
        List<Curation> equals = answering.stream()
                .filter(each -> each.versions().extent() == narrowest)
                .toList();
        if (equals.isEmpty()) {
            return null;
        }
        Curation first = equals.get(0);
        for (Curation other : equals.subList(1, equals.size())) {
            SpdxExpression one = Objects.requireNonNull(question.apply(first));
            SpdxExpression another = Objects.requireNonNull(question.apply(other));
            if (!one.isEquivalentTo(another)) {
                problems.contradicting(first, one, other, another, found.component());
                return null;
            }
        }
        return first;
    }
}
