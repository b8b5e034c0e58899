package org.licentia.inventory.remedy;

import java.util.List;
import org.licentia.inventory.Inventory.Remedy;

/** One kind of advice. Stateless as far as violations go: asked about one after the other. */
@FunctionalInterface
interface WayOut {
    /** What may be done about a violation, best first; empty when this kind of advice does not help. */
    List<Remedy> of(Obstacle obstacle);
}
