package org.licentia.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.licentia.graph.VersionRange;
import org.licentia.graph.VersionScheme;
import org.licentia.spdx.SpdxExpression;
import org.licentia.spdx.SpdxParser;
import org.licentia.spdx.SpdxSyntaxException;
import org.licentia.spdx.SpdxTerm;
import org.licentia.yaml.Suggestion;
import org.licentia.yaml.YamlText;
import org.licentia.yaml.YamlValue;

/** Reads {@code alternatives.yaml}. */
final class AlternativesReader {
    private static final Set<String> EFFORTS = Set.of("drop-in", "low", "medium", "high");
    private static final Set<String> KEYS = Set.of(
            "component",
            "versions",
            "license",
            "problem",
            "use-instead",
            "choose",
            "effort",
            "commercial",
            "looked-at",
            "verification",
            "advice",
            "note");
    private static final Map<String, Verification> VERIFICATIONS =
            Arrays.stream(Verification.values()).collect(Collectors.toMap(Verification::toString, Function.identity()));
    private static final Set<String> PROBLEMS = Set.of(
            "weak-copyleft",
            "strong-copyleft",
            "network-copyleft",
            "source-available",
            "proprietary-free",
            "commercial",
            "non-commercial",
            "field-of-use",
            "choice",
            "identification",
            "none");

    private final SpdxParser parser;
    private final VersionScheme versions;

    AlternativesReader(SpdxParser parser, VersionScheme versions) {
        this.parser = parser;
        this.versions = versions;
    }

    Alternatives read(YamlText text) {
        YamlValue document = text.parse();
        Map<String, YamlValue> root = document.entries(
                "the file", Set.of("format", "replacements", "components", "same-work", "license-history"));
        Map<String, Replacement> replacements = new LinkedHashMap<>();
        required(document, root, "replacements")
                .entries("replacements")
                .forEach((ga, value) -> replacements.put(ga, replacement(component(ga, value), value)));
        Map<String, List<Alternative>> components = new LinkedHashMap<>();
        for (YamlValue value : required(document, root, "components").sequence("components")) {
            Alternative alternative = alternative(value, replacements);
            components
                    .computeIfAbsent(alternative.component(), ga -> new ArrayList<>())
                    .add(alternative);
        }
        Map<String, List<String>> sameWork = new LinkedHashMap<>();
        for (YamlValue value : required(document, root, "same-work").sequence("same-work")) {
            List<String> names = value.sequence("a work").stream()
                    .map(name -> component(name.text("a component"), name))
                    .toList();
            for (String name : names) {
                List<String> others =
                        names.stream().filter(other -> !other.equals(name)).toList();
                if (sameWork.put(name, others) != null) {
                    throw value.error("'" + name + "' is part of two works. Join them");
                }
            }
        }
        Map<String, List<Release>> history = new LinkedHashMap<>();
        required(document, root, "license-history")
                .entries("license-history")
                .forEach((ga, value) -> history.put(component(ga, value), releases(ga, value)));
        return new Alternatives(components, replacements, sameWork, history, versions);
    }

    private Replacement replacement(String ga, YamlValue value) {
        Map<String, YamlValue> keys = value.entries("the replacement", Set.of("license", "version", "verification"));
        return new Replacement(
                ga,
                license(required(value, keys, "license")),
                text(keys.get("version")),
                verification(required(value, keys, "verification")));
    }

    private Alternative alternative(YamlValue value, Map<String, Replacement> replacements) {
        Map<String, YamlValue> keys = value.entries("the component", KEYS);
        YamlValue name = required(value, keys, "component");
        YamlValue range = keys.get("versions");
        YamlValue choose = keys.get("choose");
        YamlValue effort = keys.get("effort");
        YamlValue commercial = keys.get("commercial");
        List<Alternative.Use> uses = new ArrayList<>();
        YamlValue instead = keys.get("use-instead");
        for (YamlValue use : instead == null ? List.<YamlValue>of() : instead.sequence("use-instead")) {
            uses.add(use(use, replacements));
        }
        return new Alternative(
                component(name.text("the component"), name),
                range == null ? VersionRange.ALL : range(range),
                license(required(value, keys, "license")),
                word(required(value, keys, "problem"), PROBLEMS, "the problem"),
                uses,
                choose == null ? null : license(choose),
                effort == null ? null : word(effort, EFFORTS, "the effort"),
                commercial != null
                        && word(commercial, Set.of("true", "false"), "commercial")
                                .equals("true"),
                text(keys.get("looked-at")),
                verification(required(value, keys, "verification")),
                text(keys.get("advice")),
                text(keys.get("note")));
    }

    private static Alternative.Use use(YamlValue value, Map<String, Replacement> replacements) {
        String text = value.text("what to use instead");
        int comma = text.indexOf(", ");
        String ga = comma < 0 ? text : text.substring(0, comma);
        Replacement replacement = replacements.get(ga);
        if (replacement == null) {
            throw value.error("'" + YamlValue.quoted(ga) + "' is not among the replacements. "
                    + Suggestion.of(ga, replacements.keySet()));
        }
        return new Alternative.Use(replacement, comma < 0 ? null : text.substring(comma + 2));
    }

    private List<Release> releases(String ga, YamlValue value) {
        List<Release> releases = new ArrayList<>();
        value.entries("the history")
                .forEach((version, license) ->
                        releases.add(new Release(ga, version, license(license), true, Verification.VERIFIED)));
        return List.copyOf(releases);
    }

    private VersionRange range(YamlValue value) {
        return versions.read(value, value.text("versions"));
    }

    private SpdxExpression license(YamlValue value) {
        String text = value.text("the license");
        if (text.equals(SpdxTerm.NOASSERTION.toString())) {
            return SpdxTerm.NOASSERTION;
        }
        try {
            return parser.parse(text);
        } catch (SpdxSyntaxException e) {
            throw value.error("'" + YamlValue.quoted(text) + "' is no SPDX expression: "
                    + String.valueOf(e.getMessage()).replaceFirst("\\.$", "") + ". Write SPDX ids or LicenseRef-");
        }
    }

    private static Verification verification(YamlValue value) {
        Verification known = VERIFICATIONS.get(value.text("the verification"));
        if (known == null) {
            throw unknown(value, VERIFICATIONS.keySet());
        }
        return known;
    }

    private static String word(YamlValue value, Set<String> known, String what) {
        if (!known.contains(value.text(what))) {
            throw unknown(value, known);
        }
        return value.text(what);
    }

    private static RuntimeException unknown(YamlValue value, Set<String> known) {
        String text = value.text("the word").toLowerCase(Locale.ROOT);
        return value.error("'" + YamlValue.quoted(text) + "' means nothing here. " + Suggestion.of(text, known));
    }

    private static String component(String text, YamlValue value) {
        if (!text.matches("[\\w.-]+:[\\w.-]+")) {
            throw value.error("'" + YamlValue.quoted(text) + "' names no artifact. Write group:artifact");
        }
        return text;
    }

    private static @Nullable String text(@Nullable YamlValue value) {
        return value == null ? null : value.text("the value");
    }

    private static YamlValue required(YamlValue parent, Map<String, YamlValue> entries, String key) {
        YamlValue value = entries.get(key);
        if (value == null) {
            throw parent.error("'" + key + "' is missing. Add it");
        }
        return value;
    }
}
