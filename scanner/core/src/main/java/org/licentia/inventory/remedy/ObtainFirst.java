package org.licentia.inventory.remedy;

import java.util.List;
import org.licentia.inventory.Inventory.Remedy;

/** Obtaining what could not be obtained: before that, nothing is known. */
final class ObtainFirst implements WayOut {
    @Override
    public List<Remedy> of(Obstacle obstacle) {
        return obstacle.issues().stream()
                .filter(issue -> issue.severity().equals("error"))
                .map(issue -> new Remedy("other", null, issue.remedy(), issue.message(), null, null))
                .toList();
    }
}
