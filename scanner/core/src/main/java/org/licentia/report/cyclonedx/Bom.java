package org.licentia.report.cyclonedx;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licentia.inventory.Inventory;

/**
 * What a bill of materials says, in whatever form it is written: every text in it can stand in XML and in JSON as it
 * is. Of the specification only what Licentia has something to say on.
 *
 * @param serialNumber {@code urn:uuid:…}, made from the inventory: same inventory, same number
 * @param timestamp of the date that the inventory was judged for, at its beginning in UTC; null when it is not a date
 * @param tool what wrote it
 * @param target what it is about
 * @param components made one by one when they are asked for; each reference is there once
 * @param dependencies sorted by reference, each of which is that of a component or of the target
 */
record Bom(
        String serialNumber,
        @Nullable String timestamp,
        Inventory.Tool tool,
        BomComponent target,
        List<Property> properties,
        Iterable<BomComponent> components,
        List<Dependencies> dependencies,
        List<Composition> compositions,
        List<Annotation> annotations) {

    /** A name and a value, as {@code licentia:verdict}; no value is empty. */
    record Property(String name, String value) {}

    /** What one component needs. */
    record Dependencies(String ref, List<String> dependsOn) {}

    /**
     * How complete something is.
     *
     * @param aggregate {@code complete}, {@code incomplete} or {@code unknown}
     * @param assemblies the components of whose parts this is said
     * @param dependencies the components of whose dependencies this is said
     */
    record Composition(String aggregate, List<String> assemblies, List<String> dependencies) {}

    /** What Licentia has to say about one component. */
    record Annotation(String subject, String text) {}
}
