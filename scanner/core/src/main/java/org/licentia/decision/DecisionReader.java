package org.licentia.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.licentia.graph.VersionScheme;
import org.licentia.spdx.SpdxParser;
import org.licentia.yaml.YamlText;
import org.licentia.yaml.YamlValue;

/** Reads what people decided, from the settings of a project or from a file of decisions alone. */
public final class DecisionReader {
    /** Licenses taken where there is a choice. */
    public static final String CHOICES = "choices";
    /** Findings accepted for a time. */
    public static final String WAIVERS = "waivers";
    /** Contracts. */
    public static final String ENTITLEMENTS = "entitlements";
    /** Which modules are distributed. */
    public static final String SHIP = "ship";
    /** How components become part of the product. */
    public static final String LINKAGE = "linkage";

    /** The keys of decisions among settings. */
    public static final Set<String> KEYS = Set.of(CHOICES, WAIVERS, ENTITLEMENTS, SHIP, LINKAGE);

    private static final Set<String> LISTS = Set.of(CHOICES, WAIVERS, ENTITLEMENTS);
    private static final int MAX_ENTRIES = 10_000;
    private static final int MAX_PATTERNS = 1_000;

    private final SpdxParser parser;
    private final VersionScheme versions;

    public DecisionReader(SpdxParser parser, VersionScheme versions) {
        this.parser = parser;
        this.versions = versions;
    }

    /** The decisions in a file that holds nothing else. */
    public Decisions read(YamlText text) {
        return text.parseIfAny()
                .filter(document -> !document.isEmpty())
                .map(document -> read(text.name(), document.entries("the file of decisions", LISTS)))
                .orElse(Decisions.NONE);
    }

    /**
     * The decisions among settings.
     *
     * @param file its name, as messages and reports print it
     * @param settings by key; others than those of decisions are left alone
     */
    public Decisions read(String file, Map<String, YamlValue> settings) {
        DecisionWords words = new DecisionWords(file, parser, versions);
        return new Decisions(
                entries(settings.get(CHOICES), CHOICES, words::choice),
                entries(settings.get(WAIVERS), WAIVERS, words::waiver),
                entries(settings.get(ENTITLEMENTS), ENTITLEMENTS, words::entitlement),
                product(settings.get(SHIP), settings.get(LINKAGE), words));
    }

    private static <T> List<T> entries(@Nullable YamlValue list, String key, Function<YamlValue, T> entry) {
        if (list == null || list.isEmpty()) {
            return List.of();
        }
        List<YamlValue> values = list.sequence(key);
        if (values.size() > MAX_ENTRIES) {
            throw list.error("there are more than " + MAX_ENTRIES + " " + key + ". Remove those that count no more");
        }
        return values.stream().map(entry).toList();
    }

    private static DeclaredProduct product(@Nullable YamlValue ship, @Nullable YamlValue linkage, DecisionWords words) {
        List<NamePattern> shipped = new ArrayList<>();
        List<NamePattern> kept = new ArrayList<>();
        for (YamlValue value : patterns(ship, SHIP)) {
            boolean takesOut = value.text("a module").startsWith("!");
            (takesOut ? kept : shipped).add(words.pattern(value, takesOut ? 1 : 0));
        }
        Map<String, YamlValue> linkages = linkage == null || linkage.isEmpty()
                ? Map.of()
                : linkage.entries(LINKAGE, Set.of("shaded", "modified"));
        return new DeclaredProduct(
                shipped, kept, components(linkages, "shaded", words), components(linkages, "modified", words));
    }

    private static List<NamePattern> components(Map<String, YamlValue> linkages, String kind, DecisionWords words) {
        return patterns(linkages.get(kind), kind).stream()
                .map(value -> words.pattern(value, 0))
                .toList();
    }

    private static List<YamlValue> patterns(@Nullable YamlValue list, String key) {
        if (list == null || list.isEmpty()) {
            return List.of();
        }
        List<YamlValue> values = list.list(key);
        if (values.size() > MAX_PATTERNS) {
            throw list.error(
                    "'" + key + "' has more than " + MAX_PATTERNS + " entries. Use '*' to name several at once");
        }
        return values;
    }
}
