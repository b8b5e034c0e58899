package org.licentia.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.licentia.issue.LicentiaException;
import org.licentia.yaml.Suggestion;
import org.licentia.yaml.YamlText;
import org.licentia.yaml.YamlValue;

/**
 * Reads {@code license-categories.yaml} and {@code obligations.yaml}. Both keep their long tables in block scalars, one
 * line an id: a thousand YAML nodes would cost a cold JVM several times as much.
 */
final class LicenseFactsReader {
    private static final String CORRECTED = "Corrected: ";

    private final Map<String, LicenseFact> licenses = new LinkedHashMap<>();
    private final Map<String, ExceptionFact> exceptions = new LinkedHashMap<>();
    private final Map<String, String> restrictions = new LinkedHashMap<>();
    private final List<Obligation> vocabulary = new ArrayList<>();
    private final Map<String, LicenseObligations> obligations = new LinkedHashMap<>();

    LicenseFacts read(YamlText categories, YamlText owed) {
        readCategories(categories.parse());
        readObligations(owed.parse());
        return new LicenseFacts(licenses, exceptions, restrictions, vocabulary, obligations);
    }

    private void readCategories(YamlValue document) {
        Map<String, YamlValue> root = document.entries(
                "the file", Set.of("format", "license-list", "restrictions", "licenses", "references", "exceptions"));
        required(document, root, "restrictions")
                .entries("restrictions")
                .forEach((word, meaning) -> restrictions.put(word, meaning.text("the restriction")));
        for (String section : List.of("licenses", "references")) {
            Map<String, YamlValue> groups =
                    required(document, root, section).entries(section, words(EnumSet.allOf(LicenseCategory.class)));
            groups.forEach((category, lines) -> {
                for (Entry entry : entries(lines, category)) {
                    LicenseFact fact = licenseFact(entry, LicenseCategory.valueOf(constant(category)));
                    if (licenses.put(fact.id(), fact) != null) {
                        throw entry.error("'" + fact.id() + "' is listed twice. Keep one of them");
                    }
                }
            });
        }
        required(document, root, "exceptions")
                .entries("exceptions", words(EnumSet.allOf(ExceptionEffect.class)))
                .forEach((effect, lines) -> {
                    for (Entry entry : entries(lines, effect)) {
                        ExceptionFact fact = exceptionFact(entry, ExceptionEffect.valueOf(constant(effect)));
                        if (exceptions.put(fact.id(), fact) != null) {
                            throw entry.error("'" + fact.id() + "' is listed twice. Keep one of them");
                        }
                    }
                });
    }

    private LicenseFact licenseFact(Entry entry, LicenseCategory category) {
        Confidence confidence = null;
        String restriction = null;
        boolean advertising = false;
        List<String> dissent = List.of();
        for (String word : entry.words()) {
            if (word.startsWith("use=") && restrictions.containsKey(word.substring(4))) {
                restriction = word.substring(4);
            } else if (word.equals("advertising")) {
                advertising = true;
            } else if (word.startsWith("dissent=")) {
                dissent = List.of(word.substring(8).split(","));
            } else if (confidence == null
                    && words(EnumSet.allOf(Confidence.class)).contains(word)) {
                confidence = Confidence.valueOf(constant(word));
            } else {
                throw entry.error("'" + word + "' means nothing here. See the head of the file");
            }
        }
        if (confidence == null) {
            throw entry.error("'" + entry.id() + "' has no confidence. Write high, medium or low");
        }
        return new LicenseFact(entry.id(), category, confidence, restriction, advertising, dissent, entry.correction());
    }

    private static ExceptionFact exceptionFact(Entry entry, ExceptionEffect effect) {
        if (entry.words().size() != 1 || !entry.words().get(0).startsWith("for=")) {
            throw entry.error("'" + entry.id() + "' does not say what it is for. Write for= and license ids");
        }
        List<String> bases = List.of(entry.words().get(0).substring(4).split(","));
        return new ExceptionFact(entry.id(), effect, bases, entry.correction());
    }

    private void readObligations(YamlValue document) {
        Map<String, YamlValue> root = document.entries("the file", Set.of("format", "obligations", "licenses"));
        for (YamlValue element : required(document, root, "obligations").sequence("obligations")) {
            Map<String, YamlValue> obligation = element.entries("an obligation", Set.of("id", "title", "do"));
            vocabulary.add(new Obligation(
                    required(element, obligation, "id").text("id"),
                    required(element, obligation, "title").text("title"),
                    required(element, obligation, "do").text("do")));
        }
        Set<String> known = vocabulary.stream().map(Obligation::id).collect(Collectors.toSet());
        for (YamlValue element : required(document, root, "licenses").sequence("licenses")) {
            Map<String, YamlValue> group = element.entries("a group", Set.of("asks", "basis", "ids"));
            YamlValue basis = required(element, group, "basis");
            if (!words(EnumSet.allOf(LicenseObligations.Basis.class)).contains(basis.text("basis"))) {
                throw basis.error(
                        "'" + basis.text("basis") + "' is no basis. Write stated, category-default or unknown");
            }
            LicenseObligations asked = new LicenseObligations(
                    asks(group.get("asks"), known), LicenseObligations.Basis.valueOf(constant(basis.text("basis"))));
            YamlValue ids = required(element, group, "ids");
            for (String line : ids.lines("ids")) {
                for (String id : line.strip().split(" ")) {
                    if (obligations.put(id, asked) != null) {
                        throw ids.error("'" + id + "' is in two groups. Keep one of them");
                    }
                }
            }
        }
    }

    private static List<String> asks(@Nullable YamlValue asks, Set<String> known) {
        if (asks == null) {
            return List.of();
        }
        List<String> ids = new ArrayList<>();
        for (YamlValue ask : asks.list("asks")) {
            String id = ask.text("an obligation");
            if (!known.contains(id)) {
                throw ask.error("there is no obligation '" + id + "'. " + Suggestion.of(id, known));
            }
            ids.add(id);
        }
        return ids;
    }

    private static YamlValue required(YamlValue parent, Map<String, YamlValue> entries, String key) {
        YamlValue value = entries.get(key);
        if (value == null) {
            throw parent.error("'" + key + "' is missing. Add it");
        }
        return value;
    }

    private static Set<String> words(Set<?> constants) {
        return constants.stream()
                .map(constant -> constant.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static List<Entry> entries(YamlValue block, String what) {
        List<Entry> entries = new ArrayList<>();
        int line = block.line();
        for (String text : block.lines(what)) {
            line++;
            int comment = text.indexOf("  # ");
            String reason = comment < 0 ? null : text.substring(comment + 4).strip();
            String[] words =
                    (comment < 0 ? text : text.substring(0, comment)).strip().split(" +");
            String correction =
                    reason == null || !reason.startsWith(CORRECTED) ? null : reason.substring(CORRECTED.length());
            entries.add(new Entry(block, line, words[0], Arrays.asList(words).subList(1, words.length), correction));
        }
        return entries;
    }

    /** One line of a table. */
    private record Entry(
            YamlValue block,
            int line,
            String id,
            List<String> words,
            @Nullable String correction) {
        LicentiaException error(String problem) {
            return block.error("in line " + line + " of the file, " + problem);
        }
    }
}
