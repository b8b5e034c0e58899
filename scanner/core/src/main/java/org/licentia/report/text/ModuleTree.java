package org.licentia.report.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licentia.inventory.InventoryEntry;
import org.licentia.inventory.InventoryEntry.Usage;

/**
 * What one module uses, each component below the one that brings it as Maven mediated. The way down is that of the
 * usages' paths; what else a component depends on follows as a repeat.
 */
final class ModuleTree {
    private final Map<String, Member> members = new LinkedHashMap<>();
    private final Map<String, Member> byCoordinates = new HashMap<>();

    /** A component in its use by the module. */
    record Member(InventoryEntry entry, Usage usage) {}

    /**
     * A line of the tree.
     *
     * @param level 0 for what the module itself depends on
     * @param last whether no sibling follows
     * @param repeat whether it stands elsewhere with all that it brings
     */
    record Node(Member member, int level, boolean last, boolean repeat) {}

    void add(InventoryEntry entry, Usage usage) {
        Member member = new Member(entry, usage);
        if (members.putIfAbsent(entry.purl(), member) == null) {
            byCoordinates.putIfAbsent(entry.coordinates(), member);
        }
    }

    /** The lines from top to bottom; every member once, repeats aside. */
    List<Node> nodes() {
        Map<String, List<Member>> children = new HashMap<>();
        List<Member> tops = new ArrayList<>();
        for (Member member : members.values()) {
            Member parent = parent(member);
            if (parent == null) {
                tops.add(member);
            } else {
                children.computeIfAbsent(parent.entry().purl(), key -> new ArrayList<>())
                        .add(member);
            }
        }
        List<Node> nodes = new ArrayList<>();
        Set<String> shown = new HashSet<>();
        walk(tops, children, shown, nodes);
        // Paths that lead in a circle come out of no scan, but a file may hold them: nothing is left out.
        for (Member member : members.values()) {
            if (!shown.contains(member.entry().purl())) {
                walk(List.of(member), children, shown, nodes);
            }
        }
        return nodes;
    }

    private @Nullable Member parent(Member member) {
        List<String> path = member.usage().path();
        if (path.size() < 2) {
            return null;
        }
        Member parent = byCoordinates.get(path.get(path.size() - 2));
        return parent == member ? null : parent;
    }

    // Without recursion: how deep it goes is up to the file.
    private void walk(List<Member> tops, Map<String, List<Member>> children, Set<String> shown, List<Node> nodes) {
        List<Node> open = new ArrayList<>();
        push(tops, List.of(), 0, open);
        while (!open.isEmpty()) {
            Node node = open.remove(open.size() - 1);
            InventoryEntry entry = node.member().entry();
            boolean again = node.repeat() || !shown.add(entry.purl());
            nodes.add(new Node(node.member(), node.level(), node.last(), again));
            if (!again) {
                List<Member> brought = children.getOrDefault(entry.purl(), List.of());
                push(brought, repeats(entry, brought), node.level() + 1, open);
            }
        }
    }

    private List<Member> repeats(InventoryEntry entry, List<Member> brought) {
        Set<String> already = new HashSet<>();
        brought.forEach(child -> already.add(child.entry().purl()));
        List<Member> repeats = new ArrayList<>();
        for (String purl : entry.dependsOn()) {
            Member member = members.get(purl);
            if (member != null && already.add(purl)) {
                repeats.add(member);
            }
        }
        return repeats;
    }

    private static void push(List<Member> brought, List<Member> repeats, int level, List<Node> open) {
        List<Node> siblings = new ArrayList<>();
        brought.forEach(member -> siblings.add(new Node(member, level, false, false)));
        repeats.forEach(member -> siblings.add(new Node(member, level, false, true)));
        for (int i = siblings.size() - 1; i >= 0; i--) {
            Node node = siblings.get(i);
            open.add(new Node(node.member(), level, i == siblings.size() - 1, node.repeat()));
        }
    }
}
