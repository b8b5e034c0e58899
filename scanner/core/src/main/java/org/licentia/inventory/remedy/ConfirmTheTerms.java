package org.licentia.inventory.remedy;

import java.util.List;
import java.util.Locale;
import org.licentia.inventory.Inventory.Remedy;

/** Somebody reads a license of which one source alone says what it is, and writes the answer into the policy. */
final class ConfirmTheTerms implements WayOut {
    @Override
    public List<Remedy> of(Obstacle obstacle) {
        if (!obstacle.violation().rule().equals(Standing.THIN_FACTS)
                || !obstacle.component().part().isEmpty()) {
            return List.of();
        }
        String id = (obstacle.component().coordinates().artifactId() + "-confirmed")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-", "");
        return List.of(new Remedy(
                "clarification",
                null,
                "Read the license of " + obstacle.ga() + ", and say in your policy what it allows.",
                "An override for this component lets it pass; a policy of your own extends the one that judged.",
                "overrides:\n  - id: " + id + "\n    component: " + obstacle.ga() + "\n    versions: \""
                        + obstacle.version()
                        + "\"\n    decide: allow-with-obligations\n    because: \"\"   # who read the license, and what it says\n",
                "your policy"));
    }
}
