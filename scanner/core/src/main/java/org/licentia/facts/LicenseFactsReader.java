package org.licentia.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.licentia.issue.LicentiaException;
import org.licentia.spdx.LicenseList;
import org.licentia.spdx.ListedLicense;
import org.licentia.yaml.Suggestion;
import org.licentia.yaml.YamlText;
import org.licentia.yaml.YamlValue;

/**
 * Reads {@code license-categories.yaml} and {@code obligations.yaml}. Both keep their long tables in block scalars, one
 * line an id: a thousand YAML nodes would cost a cold JVM several times as much.
 */
final class LicenseFactsReader {
    private static final String CORRECTED = "Corrected: ";
    private static final Map<String, LicenseCategory> CATEGORIES = byWord(LicenseCategory.values());
    private static final Map<String, Confidence> CONFIDENCES = byWord(Confidence.values());
    private static final Map<String, ExceptionEffect> EFFECTS = byWord(ExceptionEffect.values());
    private static final Map<String, Answer> ANSWERS = byWord(Answer.values());
    private static final Map<String, Obligation.Trigger> TRIGGERS = byWord(Obligation.Trigger.values());
    private static final Map<String, LicenseObligations.Basis> BASES = byWord(LicenseObligations.Basis.values());

    private final LicenseList list;
    private final Map<String, LicenseFact> licenses = new LinkedHashMap<>();
    private final Map<String, ExceptionFact> exceptions = new LinkedHashMap<>();
    private final Map<String, String> restrictions = new LinkedHashMap<>();
    private final List<Obligation> vocabulary = new ArrayList<>();
    private final Map<String, LicenseObligations> obligations = new LinkedHashMap<>();

    /** @param list says what the OSI and the FSF think */
    LicenseFactsReader(LicenseList list) {
        this.list = list;
    }

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
        PatentTerms patents = PatentTerms.UNKNOWN;
        List<String> dissent = List.of();
        for (String word : entry.words()) {
            Confidence known = CONFIDENCES.get(word);
            if (confidence == null && known != null) {
                confidence = known;
            } else if (word.startsWith("use=") && restrictions.containsKey(word.substring(4))) {
                restriction = word.substring(4);
            } else if (word.equals("advertising")) {
                advertising = true;
            } else if (word.startsWith("patents=")) {
                patents = patents(word.substring(8), entry);
            } else if (word.startsWith("dissent=")) {
                dissent = List.of(word.substring(8).split(","));
            } else {
                throw entry.error("'" + word + "' means nothing here. See the head of the file");
            }
        }
        if (confidence == null) {
            throw entry.error("'" + entry.id() + "' has no confidence. Write high, medium or low");
        }
        Optional<ListedLicense> listed = list.license(entry.id());
        return new LicenseFact(
                entry.id(),
                category,
                confidence,
                restriction,
                advertising,
                patents,
                Answer.of(listed.map(ListedLicense::osiApproved).orElse(null)),
                Answer.of(listed.map(ListedLicense::fsfLibre).orElse(null)),
                dissent,
                entry.correction());
    }

    private static PatentTerms patents(String terms, Entry entry) {
        String[] words = terms.split("/", -1);
        Answer grant = ANSWERS.get(words[0]);
        Answer retaliation = words.length == 2 ? ANSWERS.get(words[1]) : null;
        if (grant == null || retaliation == null) {
            throw entry.error("'" + terms + "' does not say what the license says of patents. Write two of yes, no and"
                    + " unknown, as in patents=yes/no");
        }
        return new PatentTerms(grant, retaliation);
    }

    private static ExceptionFact exceptionFact(Entry entry, ExceptionEffect effect) {
        Confidence confidence = null;
        List<String> dissent = List.of();
        List<String> bases = List.of();
        for (String word : entry.words()) {
            Confidence known = CONFIDENCES.get(word);
            if (confidence == null && known != null) {
                confidence = known;
            } else if (word.startsWith("dissent=")) {
                dissent = List.of(word.substring(8).split(","));
            } else if (word.startsWith("for=")) {
                bases = List.of(word.substring(4).split(","));
            } else {
                throw entry.error("'" + word + "' means nothing here. See the comment above the exceptions");
            }
        }
        if (confidence == null) {
            throw entry.error("'" + entry.id() + "' has no confidence. Write high, medium or low");
        }
        if (bases.isEmpty()) {
            throw entry.error("'" + entry.id() + "' does not say what it is for. Write for= and license ids");
        }
        return new ExceptionFact(entry.id(), effect, confidence, dissent, bases, entry.correction());
    }

    private void readObligations(YamlValue document) {
        Map<String, YamlValue> root = document.entries("the file", Set.of("format", "obligations", "licenses"));
        for (YamlValue element : required(document, root, "obligations").sequence("obligations")) {
            Map<String, YamlValue> obligation =
                    element.entries("an obligation", Set.of("id", "title", "do", "trigger", "met-by", "left"));
            YamlValue trigger = required(element, obligation, "trigger");
            vocabulary.add(new Obligation(
                    required(element, obligation, "id").text("id"),
                    required(element, obligation, "title").text("title"),
                    required(element, obligation, "do").text("do"),
                    known(TRIGGERS, trigger.text("trigger"), trigger),
                    textOrNull(obligation, "met-by"),
                    textOrNull(obligation, "left")));
        }
        Set<String> known = vocabulary.stream().map(Obligation::id).collect(Collectors.toSet());
        for (YamlValue element : required(document, root, "licenses").sequence("licenses")) {
            Map<String, YamlValue> group = element.entries("a group", Set.of("asks", "basis", "ids"));
            YamlValue basis = required(element, group, "basis");
            LicenseObligations asked =
                    new LicenseObligations(asks(group.get("asks"), known), known(BASES, basis.text("basis"), basis));
            YamlValue ids = required(element, group, "ids");
            for (String line : ids.lines("ids")) {
                for (String id : words(line.strip())) {
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

    private static @Nullable String textOrNull(Map<String, YamlValue> entries, String key) {
        YamlValue value = entries.get(key);
        return value == null ? null : value.text(key);
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
            List<String> words = words((comment < 0 ? text : text.substring(0, comment)).strip());
            String correction =
                    reason == null || !reason.startsWith(CORRECTED) ? null : reason.substring(CORRECTED.length());
            entries.add(new Entry(block, line, words.get(0), words.subList(1, words.size()), correction));
        }
        return entries;
    }

    // Not a regular expression: there are two thousand lines, and every scan waits for them.
    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        StringTokenizer tokens = new StringTokenizer(line, " ");
        while (tokens.hasMoreTokens()) {
            words.add(tokens.nextToken());
        }
        return words.isEmpty() ? List.of("") : words;
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
