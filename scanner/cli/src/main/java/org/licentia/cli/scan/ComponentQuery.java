package org.licentia.cli.scan;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licentia.graph.Coordinates;
import org.licentia.graph.CoordinatesNotation;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.InventoryEntry;
import org.licentia.inventory.WrittenCoordinates;
import org.licentia.yaml.Suggestion;

/**
 * A component as somebody asks for it: by its purl, by coordinates with or without a version, or by its artifact id.
 *
 * @param text as given
 * @param notation null when it is an artifact id alone
 */
public record ComponentQuery(String text, @Nullable CoordinatesNotation notation) {

    /** Which components a word means, as the command line gives it. */
    public static ComponentQuery of(String text) {
        return new ComponentQuery(text, CoordinatesNotation.isMeant(text) ? CoordinatesNotation.read(text) : null);
    }

    /** The components meant, the exact one alone if it is there; empty when there is none. */
    public List<InventoryEntry> in(Inventory inventory) {
        return Stream.<Predicate<InventoryEntry>>of(
                        entry ->
                                entry.purl().equals(text) || entry.coordinates().equals(text),
                        entry -> isExactly(entry.coordinates()),
                        entry -> entry.purl().indexOf('#') < 0 && isMeantBy(entry.coordinates()))
                .map(wanted -> inventory.components().stream().filter(wanted).toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private boolean isExactly(String coordinates) {
        return notation != null
                && notation.version() != null
                && notation.coordinates().toString().equals(coordinates);
    }

    private boolean isMeantBy(String coordinates) {
        return WrittenCoordinates.read(coordinates).filter(this::isMeantBy).isPresent();
    }

    private boolean isMeantBy(WrittenCoordinates coordinates) {
        if (notation == null) {
            return coordinates.artifact().equals(text);
        }
        String version = notation.version();
        return coordinates.ga().equals(notation.ga()) && (version == null || version.equals(coordinates.version()));
    }

    /** The coordinates to look up where no project has them; empty when they are not complete. */
    public Optional<Coordinates> coordinates() {
        return notation == null || notation.version() == null ? Optional.empty() : Optional.of(notation.coordinates());
    }

    /** The same artifact in other versions. */
    public List<String> otherVersionsIn(Inventory inventory) {
        return notation == null
                ? List.of()
                : inventory.components().stream()
                        .map(InventoryEntry::coordinates)
                        .filter(each -> each.startsWith(notation.ga() + ":"))
                        .distinct()
                        .toList();
    }

    /** What may have been meant, as a question or a sentence. */
    public String suggestion(Inventory inventory) {
        Collection<String> known = inventory.components().stream()
                .flatMap(entry -> WrittenCoordinates.read(entry.coordinates()).stream())
                .map(each -> notation == null
                        ? each.artifact()
                        : each.ga() + (notation.version() == null ? "" : ":" + each.version()))
                .collect(Collectors.toCollection(TreeSet::new));
        String suggestion = Suggestion.of(text, known);
        return suggestion.endsWith("?") ? suggestion : suggestion + ".";
    }
}
