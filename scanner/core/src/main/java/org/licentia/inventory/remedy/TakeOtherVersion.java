package org.licentia.inventory.remedy;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.licentia.facts.Alternatives;
import org.licentia.facts.Release;
import org.licentia.facts.Verification;
import org.licentia.graph.Coordinates;
import org.licentia.inventory.Inventory.Remedy;
import org.licentia.spdx.SpdxExpression;

/** Licenses follow versions: another version of the same work whose license the policy lets pass in the same use. */
final class TakeOtherVersion implements WayOut {
    private final boolean newer;
    private final Supplier<Alternatives> alternatives;

    /** @param newer whether to look at newer versions; otherwise at older ones, where no newer one helps */
    TakeOtherVersion(boolean newer, Supplier<Alternatives> alternatives) {
        this.newer = newer;
        this.alternatives = alternatives;
    }

    @Override
    public List<Remedy> of(Obstacle obstacle) {
        if (!obstacle.standsAlone()) {
            return List.of();
        }
        Optional<Release> next = best(obstacle, alternatives.get().newer(obstacle.ga(), obstacle.version()));
        if (newer) {
            return next.map(release -> remedy(obstacle, release)).stream().toList();
        }
        return next.isPresent()
                ? List.of()
                : best(obstacle, alternatives.get().older(obstacle.ga(), obstacle.version())).stream()
                        .map(release -> remedy(obstacle, release))
                        .toList();
    }

    /** The nearest that passes; where none does, the nearest of which a person has only to confirm the license. */
    private static Optional<Release> best(Obstacle obstacle, List<Release> releases) {
        return with(Standing.PASSES, obstacle, releases).or(() -> with(Standing.DOUBTED, obstacle, releases));
    }

    private static Optional<Release> with(Standing standing, Obstacle obstacle, List<Release> releases) {
        // The same license in another version would be stopped again, whatever stopped it.
        SpdxExpression now = obstacle.conclusion().expression().normalized();
        return releases.stream()
                .filter(release -> !release.license().normalized().equals(now))
                .filter(release -> obstacle.standing(release.license()) == standing)
                .findFirst();
    }

    private Remedy remedy(Obstacle obstacle, Release release) {
        Coordinates now = obstacle.component().coordinates();
        int colon = release.component().indexOf(':');
        Coordinates then = new Coordinates(
                release.component().substring(0, colon),
                release.component().substring(colon + 1),
                now.type(),
                now.classifier(),
                release.version());
        boolean renamed = !then.ga().equals(now.ga());
        Entrance entrance = obstacle.first();
        boolean direct = entrance.direct();
        return new Remedy(
                "other-version",
                null,
                title(then.ga(), release),
                detail(obstacle, release)
                        + (renamed ? " It is published there under another name: take " + now.ga() + " out." : ""),
                direct || renamed ? PomSnippet.dependency(then, entrance.scope(), "") : PomSnippet.managed(then),
                entrance.pom());
    }

    private String title(String ga, Release release) {
        if (release.first()) {
            return "Use " + ga + " " + release.version() + " or a later version: from " + release.version()
                    + " on it is " + release.license() + ".";
        }
        return (newer ? "Use " : "Go back to ") + ga + " " + release.version() + ", which is " + release.license()
                + ".";
    }

    private String detail(Obstacle obstacle, Release release) {
        StringBuilder detail = new StringBuilder();
        boolean passes = obstacle.standing(release.license()) == Standing.PASSES;
        detail.append(
                passes
                        ? "The policy lets that license pass in this use."
                        : "The policy would let that license pass, but asks a person once, because a single source"
                                + " classifies it.");
        if (release.first()) {
            detail.append(
                    " Its POM was read for that; versions were sampled, so a change and its reversal in between would be"
                            + " missed.");
        } else {
            detail.append(seen(release.verification()));
        }
        if (!newer) {
            detail.append(" Fixes, security fixes among them, may have ended with it: check that before you go back.");
        }
        return detail.append(
                        passes ? " Scan again and the finding is gone." : " Scan again to see what is left to confirm.")
                .toString();
    }

    private static String seen(Verification verification) {
        return switch (verification) {
            case VERIFIED -> " Its POM was read for that.";
            case POM_DIFFERS -> " Its POM says otherwise: read the license in its sources first.";
            case NO_LICENSE_IN_POM -> " Its POM names no license: read it in its sources first.";
            case UNVERIFIED -> " Nobody looked into its POM: read its license first.";
        };
    }
}
