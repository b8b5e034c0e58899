package org.licentia.inventory.remedy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.licentia.graph.Coordinates;
import org.licentia.graph.Purl;
import org.licentia.inventory.Inventory.Remedy;
import org.licentia.policy.Violation;

/** Exclusions for what arrives through others, removal for what a module declares itself. */
final class ChangeTheBuild implements WayOut {
    private static final int MOST_OWNERS = 3;

    private final boolean removing;
    private final Map<String, Set<Purl>> violators;

    /**
     * Half of the ways, for they are not equally good.
     *
     * @param removing whether to speak of dependencies that modules declare themselves and have to give up; otherwise of
     *     all others
     * @param violations all of them: what brings a component may be one itself
     */
    ChangeTheBuild(boolean removing, List<Violation> violations) {
        this.removing = removing;
        this.violators = violations.stream()
                .collect(Collectors.groupingBy(
                        Violation::rule,
                        Collectors.mapping(violation -> violation.component().purl(), Collectors.toSet())));
    }

    @Override
    public List<Remedy> of(Obstacle obstacle) {
        return obstacle.entrances().stream()
                .limit(MOST_OWNERS)
                .map(entrance -> remedy(obstacle.violation(), entrance))
                .filter(remedy -> remedy.kind().equals("removal") == removing)
                .toList();
    }

    private Remedy remedy(Violation violation, Entrance entrance) {
        Purl owner = entrance.owner();
        Coordinates culprit = entrance.carrierCoordinates();
        String contents = entrance.carrier().equals(violation.component().purl())
                ? ""
                : "It contains " + violation.component() + ", which no exclusion can take out of it. ";
        if (entrance.direct()) {
            return removal(
                    culprit,
                    entrance,
                    (contents.isEmpty() ? "The module declares it itself. " : contents)
                            + "Its code must stop using it, or use another library; scan again and the finding is gone.");
        }
        if (entrance.graph().isOwn(owner)) {
            return new Remedy(
                    "other",
                    null,
                    "Mend it in " + entrance.ownerCoordinates().ga() + ", which brings " + culprit.ga() + " into "
                            + entrance.modules() + ".",
                    "That module is part of the project, but not of this scan. Scan it to see the dependency to touch.",
                    null,
                    null);
        }
        return violators.getOrDefault(violation.rule(), Set.of()).contains(owner)
                ? removal(
                        entrance.ownerCoordinates(),
                        entrance,
                        "It brings " + culprit.ga() + ", and the same rule stops it too." + entrance.otherWays())
                : exclusion(culprit, entrance, contents);
    }

    private static Remedy removal(Coordinates culprit, Entrance entrance, String detail) {
        return new Remedy(
                "removal",
                null,
                "Remove or replace " + culprit.ga() + " in the POM of " + entrance.modules() + ".",
                detail,
                PomSnippet.dependency(culprit, entrance.scope(), ""),
                entrance.pom());
    }

    private static Remedy exclusion(Coordinates culprit, Entrance entrance, String contents) {
        Coordinates owner = entrance.ownerCoordinates();
        return new Remedy(
                "exclusion",
                null,
                "Exclude " + culprit.ga() + " from " + owner.ga() + " in the POM of " + entrance.modules() + ".",
                contents + "Works if " + owner.artifactId()
                        + " runs without it; test that, then scan again and the finding is gone."
                        + entrance.otherWays(),
                PomSnippet.dependency(owner, entrance.scope(), PomSnippet.exclusion(culprit)),
                entrance.pom());
    }
}
