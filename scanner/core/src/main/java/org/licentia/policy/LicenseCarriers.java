package org.licentia.policy;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.licentia.graph.Component;
import org.licentia.spdx.SpdxTerm;

/**
 * Which components of a module carry which license. Every copyleft asks that of all licenses, so the components are
 * numbered.
 *
 * @param components sorted; their places are the numbers
 * @param byLicense sorted
 */
record LicenseCarriers(List<Component> components, Map<Component, Integer> numbers, Map<SpdxTerm, BitSet> byLicense) {
    static LicenseCarriers of(Map<SpdxTerm, Set<Component>> byLicense) {
        List<Component> sorted = byLicense.values().stream()
                .flatMap(Set::stream)
                .distinct()
                .sorted()
                .toList();
        Map<Component, Integer> numbers = new HashMap<>();
        sorted.forEach(component -> numbers.put(component, numbers.size()));
        Map<SpdxTerm, BitSet> carriers = new TreeMap<>();
        byLicense.forEach((term, components) -> {
            BitSet places = new BitSet(sorted.size());
            components.forEach(component -> places.set(numbers.getOrDefault(component, sorted.size())));
            carriers.put(term, places);
        });
        return new LicenseCarriers(sorted, numbers, carriers);
    }

    /** Licenses that one license contradicts, and the components under them. */
    record Others(Set<SpdxTerm> licenses, BitSet places, LicenseCarriers carriers) {
        /** Some components under them, the first in order, without one. */
        List<Component> besides(Component itself, int most) {
            return places.stream()
                    .mapToObj(place -> carriers.components().get(place))
                    .filter(component -> !component.equals(itself))
                    .limit(most)
                    .toList();
        }

        /** How many components are under them, without one. */
        int count(Component itself) {
            Integer place = carriers.numbers().get(itself);
            return places.cardinality() - (place != null && places.get(place) ? 1 : 0);
        }
    }
}
