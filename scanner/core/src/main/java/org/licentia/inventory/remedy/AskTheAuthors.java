package org.licentia.inventory.remedy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licentia.conclusion.ConclusionStatus;
import org.licentia.conclusion.LicenseConclusion;
import org.licentia.graph.Component;
import org.licentia.graph.PomDescription;
import org.licentia.inventory.Inventory.Remedy;
import org.licentia.inventory.PlainText;
import org.licentia.spdx.SpdxExpression;

/** A question to those who can answer it, where the license is not clear. */
final class AskTheAuthors implements WayOut {
    private static final Set<ConclusionStatus> UNCLEAR =
            Set.of(ConclusionStatus.UNKNOWN, ConclusionStatus.AMBIGUOUS, ConclusionStatus.CONFLICTING);

    @Override
    public List<Remedy> of(Obstacle obstacle) {
        boolean unobtained =
                obstacle.issues().stream().anyMatch(issue -> issue.severity().equals("error"));
        return UNCLEAR.contains(obstacle.conclusion().status()) && !unobtained
                ? List.of(clarification(obstacle, obstacle.files().pom()))
                : List.of();
    }

    private static Remedy clarification(Obstacle obstacle, @Nullable PomDescription pom) {
        String place = pom == null
                ? null
                : Stream.of(Optional.ofNullable(pom.homepage()), Optional.ofNullable(pom.scm()))
                        .flatMap(Optional::stream)
                        .filter(address -> address.startsWith("https://") || address.startsWith("http://"))
                        .findFirst()
                        .orElse(null);
        Component culprit = obstacle.component();
        LicenseConclusion conclusion = obstacle.conclusion();
        boolean open = conclusion.doubt() == LicenseConclusion.Doubt.OPEN_OPERATOR;
        String name = culprit.part().isEmpty() ? culprit.coordinates().ga() : culprit.toString();
        String version = culprit.part().isEmpty() ? " " + culprit.coordinates().version() : "";
        String asked = conclusion.status() == ConclusionStatus.CONFLICTING
                ? "Find out which of the places that speak of " + name + version + " is right"
                : open
                        ? "Find out whether all licenses of " + name + " apply or one may be chosen"
                        : "Find out under which license " + name + version + " is";
        return new Remedy(
                "clarification",
                null,
                asked + (place == null ? "." : ": " + PlainText.bounded(place)),
                "Ask its authors, or read the license in its source; a clear answer may settle the finding without a"
                        + " change to the build."
                        + (open ? ifChosen(obstacle) : ""),
                null,
                null);
    }

    /** What a choice would bring, where it would help. */
    private static String ifChosen(Obstacle obstacle) {
        return obstacle.conclusion().readings().stream()
                .filter(SpdxExpression.Or.class::isInstance)
                .filter(reading -> obstacle.standing(reading) == Standing.PASSES)
                .findFirst()
                .map(reading -> " If one may be chosen, a curation with " + reading + " lets it pass.")
                .orElse("");
    }
}
