package org.licentia.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.Inventory.IssueEntry;
import org.licentia.inventory.InventoryEntry;

/**
 * Issues that say the same of different components or files, so that people read it once: one repository that cannot be
 * reached may cost a thousand artifacts.
 *
 * @param members the issues, at least one; those about the same stand together, else in the order of the inventory
 * @param abouts what they are about, each once: coordinates of components, paths of files; one where they all say the
 *     same of the same
 */
public record IssueGroup(List<IssueEntry> members, List<String> abouts) {
    /** What an issue is about, and what it says of it. */
    private record Statement(String about, String said) {}

    /** Some of the issues of an inventory in groups, each of which stands where its first member stood. */
    public static List<IssueGroup> of(Inventory inventory, Collection<IssueEntry> issues) {
        Map<String, String> coordinates = inventory.components().stream()
                .collect(Collectors.toMap(InventoryEntry::purl, InventoryEntry::coordinates, (one, same) -> one));
        Map<List<String>, Map<String, List<IssueEntry>>> groups = new LinkedHashMap<>();
        for (IssueEntry issue : issues) {
            Statement statement = statement(issue, coordinates);
            groups.computeIfAbsent(
                            List.of(statement.said(), issue.severity(), issue.remedy()), none -> new LinkedHashMap<>())
                    .computeIfAbsent(statement.about(), none -> new ArrayList<>())
                    .add(issue);
        }
        return groups.values().stream()
                .map(group -> new IssueGroup(
                        group.values().stream().flatMap(List::stream).toList(), List.copyOf(group.keySet())))
                .toList();
    }

    private static Statement statement(IssueEntry issue, Map<String, String> coordinates) {
        String component = issue.component() == null ? null : coordinates.get(issue.component());
        if (component != null && issue.message().contains(component)) {
            return new Statement(component, issue.message().replace(component, "…"));
        }
        String message = issue.message();
        int colon = message.indexOf(": ");
        return colon > 0 && isFile(message.substring(0, colon))
                ? new Statement(message.substring(0, colon), message.substring(colon + 2))
                : new Statement(message, message);
    }

    private static boolean isFile(String words) {
        return words.chars().noneMatch(c -> Character.isWhitespace(c) || c == ':')
                && words.chars().anyMatch(c -> c == '.' || c == '/');
    }

    /** The first of the issues, which speaks for all. */
    public IssueEntry first() {
        return members.get(0);
    }

    /** That the same is so of others, which are named up to a number; empty when there are none. */
    public String others(int most) {
        List<String> others = abouts.subList(1, abouts.size());
        if (others.isEmpty()) {
            return "";
        }
        int beyond = others.size() - most;
        return "The same of " + (others.size() == 1 ? "1 other" : others.size() + " others") + ": "
                + String.join(", ", others.subList(0, Math.min(most, others.size())))
                + (beyond > 0 ? " and " + beyond + " more." : ".");
    }
}
