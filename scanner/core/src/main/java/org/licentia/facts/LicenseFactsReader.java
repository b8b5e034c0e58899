package org.licentia.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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
    private static final Pattern SPACES = Pattern.compile(" +");
    private static final Map<String, LicenseCategory> CATEGORIES = byWord(LicenseCategory.values());
    private static final Map<String, Confidence> CONFIDENCES = byWord(Confidence.values());
    private static final Map<String, ExceptionEffect> EFFECTS = byWord(ExceptionEffect.values());
    private static final Map<String, LicenseObligations.Basis> BASES = byWord(LicenseObligations.Basis.values());

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
            Map<String, YamlValue> groups = required(document, root, section).entries(section, CATEGORIES.keySet());
            groups.forEach((word, lines) -> {
                LicenseCategory category = known(CATEGORIES, word, lines);
                for (Entry entry : entries(lines, word)) {
                    if (licenses.put(entry.id(), licenseFact(entry, category)) != null) {
                        throw entry.error("'" + entry.id() + "' is listed twice. Keep one of them");
                    }
                }
            });
        }
        required(document, root, "exceptions")
                .entries("exceptions", EFFECTS.keySet())
                .forEach((word, lines) -> {
                    ExceptionEffect effect = known(EFFECTS, word, lines);
                    for (Entry entry : entries(lines, word)) {
                        if (exceptions.put(entry.id(), exceptionFact(entry, effect)) != null) {
                            throw entry.error("'" + entry.id() + "' is listed twice. Keep one of them");
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
            Confidence known = CONFIDENCES.get(word);
            if (confidence == null && known != null) {
                confidence = known;
            } else if (word.startsWith("use=") && restrictions.containsKey(word.substring(4))) {
                restriction = word.substring(4);
            } else if (word.equals("advertising")) {
                advertising = true;
            } else if (word.startsWith("dissent=")) {
                dissent = List.of(word.substring(8).split(","));
            } else {
                throw entry.error("'" + word + "' means nothing here. See the head of the file");
            }
        }
        if (confidence == null) {
            throw entry.error("'" + entry.id() + "' has no confidence. Write high, medium or low");
        }
        return new LicenseFact(
                entry.id(),
                category,
                confidence,
                restriction,
                advertising,
                PatentTerms.UNKNOWN,
                Answer.UNKNOWN,
                Answer.UNKNOWN,
                dissent,
                entry.correction());
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
            LicenseObligations asked =
                    new LicenseObligations(asks(group.get("asks"), known), known(BASES, basis.text("basis"), basis));
            YamlValue ids = required(element, group, "ids");
            for (String line : ids.lines("ids")) {
                for (String id : SPACES.split(line.strip())) {
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

    private static <T> T known(Map<String, T> words, String word, YamlValue where) {
        T constant = words.get(word);
        if (constant == null) {
            throw where.error("'" + word + "' means nothing here. " + Suggestion.of(word, words.keySet()));
        }
        return constant;
    }

    private static <T extends Enum<T>> Map<String, T> byWord(T[] constants) {
        Map<String, T> byWord = new LinkedHashMap<>();
        for (T constant : constants) {
            byWord.put(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), constant);
        }
        return byWord;
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
