package org.licentia.inventory.remedy;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.licentia.facts.Alternative;
import org.licentia.facts.Alternatives;
import org.licentia.facts.Replacement;
import org.licentia.facts.Verification;
import org.licentia.graph.Coordinates;
import org.licentia.inventory.Inventory.Remedy;

/** Other libraries that do the same, as far as the policy lets their license pass in the same use. */
final class UseReplacement implements WayOut {
    private static final int MOST = 3;

    private final Supplier<Alternatives> alternatives;

    UseReplacement(Supplier<Alternatives> alternatives) {
        this.alternatives = alternatives;
    }

    @Override
    public List<Remedy> of(Obstacle obstacle) {
        if (!obstacle.standsAlone()) {
            return List.of();
        }
        Optional<Alternative> known = alternatives.get().of(obstacle.ga(), obstacle.version());
        return known.stream()
                .flatMap(alternative -> alternative.useInstead().stream())
                // A newer version of itself is advice of another kind.
                .filter(use -> !use.replacement().component().equals(obstacle.ga()))
                .filter(use -> obstacle.standing(use.replacement().license()) == Standing.PASSES)
                .limit(MOST)
                .map(use -> remedy(obstacle, known.get(), use))
                .toList();
    }

    private static Remedy remedy(Obstacle obstacle, Alternative alternative, Alternative.Use use) {
        Replacement replacement = use.replacement();
        Entrance entrance = obstacle.first();
        StringBuilder detail = new StringBuilder("It is " + replacement.license()
                + ", which the policy lets pass in this use" + seen(replacement) + ".");
        @Nullable String effort = alternative.effortOf(use);
        if (effort != null) {
            detail.append(" Effort, estimated: ").append(effort).append('.');
        }
        if (alternative.note() != null) {
            detail.append(' ').append(alternative.note());
        }
        if (!entrance.direct()) {
            detail.append(" It arrives through ")
                    .append(entrance.ownerCoordinates().ga())
                    .append(", whose code uses it: this works where that library can do with either, or where you"
                            + " replace it too.");
        }
        return new Remedy(
                "replacement",
                effort,
                "Use " + replacement.component() + remark(use) + " instead of " + obstacle.ga() + ".",
                detail.toString(),
                snippet(replacement, entrance),
                replacement.version() == null ? null : entrance.pom());
    }

    private static String seen(Replacement replacement) {
        return replacement.version() == null || replacement.verification() == Verification.UNVERIFIED
                ? "; nobody looked into its POM, so check its license first"
                : replacement.verification() == Verification.VERIFIED
                        ? "; version " + replacement.version() + " is the one that was looked at"
                        : "; the POM of version " + replacement.version()
                                + ", which was looked at, does not say so: check its license first";
    }

    private static String remark(Alternative.Use use) {
        return use.remark() == null ? "" : " (" + use.remark() + ")";
    }

    private static @Nullable String snippet(Replacement replacement, Entrance entrance) {
        if (replacement.version() == null) {
            return null;
        }
        String[] name = replacement.component().split(":", -1);
        return PomSnippet.dependency(Coordinates.jar(name[0], name[1], replacement.version()), entrance.scope(), "");
    }
}
