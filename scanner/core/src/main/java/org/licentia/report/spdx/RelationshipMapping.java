package org.licentia.report.spdx;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licentia.inventory.InventoryEntry;
import org.licentia.report.spdx.SpdxRelationship.Kind;

/**
 * Who depends on whom and who holds whom. Two packages have one relationship of need at most: where a module uses
 * something in several ways, the most binding one.
 */
final class RelationshipMapping {
    private final Map<String, String> idByPurl;
    private final Map<String, String> idByModule;
    private final Map<String, String> idByCoordinates = new HashMap<>();
    private final Map<Pair, Kind> needs = new TreeMap<>();
    private final Set<Pair> holds = new HashSet<>();
    private final Set<String> reached = new HashSet<>();

    private record Pair(String from, String to) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair other) {
            int order = from.compareTo(other.from);
            return order != 0 ? order : to.compareTo(other.to);
        }
    }

    /**
     * @param idByPurl for each component its package
     * @param idByModule for each module its package
     */
    RelationshipMapping(Map<String, String> idByPurl, Map<String, String> idByModule) {
        this.idByPurl = idByPurl;
        this.idByModule = idByModule;
    }

    /** All of them, sorted. */
    List<SpdxRelationship> of(List<InventoryEntry> components, String root) {
        for (String module : idByModule.values()) {
            hold(root, module);
        }
        for (InventoryEntry entry : components) {
            String id = idByPurl.get(entry.purl());
            idByCoordinates.putIfAbsent(entry.coordinates(), id);
            entry.contains().forEach(part -> hold(id, idByPurl.get(part)));
            entry.dependsOn().forEach(other -> need(id, Kind.DEPENDS_ON, idByPurl.get(other)));
            for (InventoryEntry.Usage usage : entry.usages()) {
                if (usage.direct()) {
                    need(idByModule.get(usage.module()), kind(usage), id);
                }
            }
        }
        components.forEach(this::reach);
        return Stream.concat(
                        holds.stream().map(pair -> new SpdxRelationship(pair.from(), Kind.CONTAINS, pair.to())),
                        needs.entrySet().stream()
                                .map(need -> new SpdxRelationship(
                                        need.getKey().from(),
                                        need.getValue(),
                                        need.getKey().to())))
                .sorted()
                .toList();
    }

    /** What no edge leads to is tied to what its paths lead through, else to the modules that use it. */
    private void reach(InventoryEntry entry) {
        String id = idByPurl.get(entry.purl());
        if (reached.contains(id)) {
            return;
        }
        for (InventoryEntry.Usage usage : entry.usages()) {
            int last = usage.path().size() - 1;
            String owner = last < 1 ? null : idByCoordinates.get(usage.path().get(last - 1));
            if (owner != null) {
                need(owner, Kind.DEPENDS_ON, id);
            } else {
                need(idByModule.get(usage.module()), kind(usage), id);
            }
        }
    }

    private static Kind kind(InventoryEntry.Usage usage) {
        return switch (usage.scope()) {
            case "test" -> Kind.TEST;
            case "provided" -> Kind.PROVIDED;
            default ->
                usage.optional() ? Kind.OPTIONAL : usage.scope().equals("runtime") ? Kind.RUNTIME : Kind.DEPENDS_ON;
        };
    }

    private void need(@Nullable String from, Kind kind, @Nullable String to) {
        if (from != null && to != null && !from.equals(to)) {
            needs.merge(new Pair(from, to), kind, RelationshipMapping::moreBinding);
            reached.add(to);
        }
    }

    private static Kind moreBinding(Kind one, Kind other) {
        List<Kind> order = List.of(Kind.DEPENDS_ON, Kind.RUNTIME, Kind.PROVIDED, Kind.OPTIONAL, Kind.TEST);
        return order.indexOf(one) <= order.indexOf(other) ? one : other;
    }

    private void hold(@Nullable String from, @Nullable String to) {
        if (from != null && to != null && !from.equals(to)) {
            holds.add(new Pair(from, to));
            reached.add(to);
        }
    }
}
