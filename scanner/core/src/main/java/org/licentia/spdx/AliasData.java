package org.licentia.spdx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The content of {@code license-aliases.yaml}, still in words.
 *
 * @param words how single words are read
 * @param phrases words with a meaning of their own: {@code noise}, {@code later}, {@code only}, {@code or}, …
 * @param families names that stand for several licenses
 * @param names names with one meaning, by expression
 * @param compounds names of several licenses at once
 * @param exceptions names of exceptions, by id
 * @param addressRules addresses whose path is read as a name
 * @param addressNoise words in such a path that say nothing
 * @param addresses addresses with one meaning, by expression
 * @param openAddresses addresses that leave something open
 * @param general licenses whose name describes more than it names, and those that it may be narrowed to
 */
record AliasData(
        Words words,
        Map<NamePart.Word, List<String>> phrases,
        List<Family> families,
        Map<String, List<String>> names,
        List<Open> compounds,
        Map<String, List<String>> exceptions,
        List<AddressRule> addressRules,
        Set<String> addressNoise,
        Map<String, List<String>> addresses,
        List<Open> openAddresses,
        Map<String, List<String>> general) {

    private static final String FILE = "license-aliases.yaml";

    /**
     * @param spelling variant to word or words
     * @param numbers number word to digits
     * @param noise words that say nothing
     * @param neverGuess words that a spelling correction may neither invent nor touch
     * @param restricting words that make an unrecognised name outweigh a recognised address
     * @param notByNameAlone companies whose name is also an SPDX id
     * @param nothingGranted whole statements that no license is granted
     */
    record Words(
            Map<String, String> spelling,
            Map<String, String> numbers,
            Set<String> noise,
            Set<String> neverGuess,
            Set<String> restricting,
            Set<String> notByNameAlone,
            Set<String> nothingGranted) {}

    /**
     * @param id the stem of SPDX ids, or a name of our own
     * @param members expressions; empty when the SPDX list gives them by the stem
     * @param likeliest null for the newest
     */
    record Family(
            String id,
            List<String> names,
            List<String> members,
            @Nullable String likeliest,
            String why,
            Set<String> noise) {}

    /**
     * Names or addresses that leave something open.
     *
     * @param candidates expressions, the likeliest first
     */
    record Open(List<String> names, List<String> candidates, String why) {}

    /**
     * @param prefix host and path, folded
     * @param reads the name to read, with {@code {rest}} for what follows the prefix
     */
    record AddressRule(String prefix, String reads) {}

    static AliasData bundled() {
        Map<?, ?> file = PolicyData.map(PolicyData.read(FILE), FILE);
        return new AliasData(
                words(file),
                phrases(file),
                families(file),
                stringLists(file.get("names")),
                compounds(file),
                stringLists(file.get("exceptions")),
                addressRules(file),
                Set.copyOf(PolicyData.strings(file.get("address-noise"))),
                stringLists(file.get("addresses")),
                openAddresses(file),
                stringLists(file.get("general")));
    }

    private static Words words(Map<?, ?> file) {
        Map<String, String> spelling = new HashMap<>();
        stringLists(file.get("spelling"))
                .forEach((word, variants) -> variants.forEach(variant -> spelling.put(variant, word)));
        Map<String, String> numbers = new HashMap<>();
        PolicyData.map(file.get("number-words"), FILE)
                .forEach((word, digits) -> numbers.put(word.toString(), digits.toString()));
        return new Words(
                spelling,
                numbers,
                Set.copyOf(PolicyData.strings(file.get("noise-words"))),
                Set.copyOf(PolicyData.strings(file.get("never-guess"))),
                Set.copyOf(PolicyData.strings(file.get("restricting"))),
                Set.copyOf(PolicyData.strings(file.get("not-by-name-alone"))),
                Set.copyOf(PolicyData.strings(file.get("nothing-granted"))));
    }

    private static Map<NamePart.Word, List<String>> phrases(Map<?, ?> file) {
        Map<?, ?> operators = PolicyData.map(file.get("operators"), FILE);
        Map<NamePart.Word, List<String>> phrases = new LinkedHashMap<>();
        phrases.put(NamePart.Word.NOISE, PolicyData.strings(file.get("noise")));
        phrases.put(NamePart.Word.LATER, PolicyData.strings(file.get("later")));
        phrases.put(NamePart.Word.ONLY, PolicyData.strings(file.get("only")));
        phrases.put(NamePart.Word.OR, PolicyData.strings(operators.get("or")));
        phrases.put(NamePart.Word.AND, PolicyData.strings(operators.get("and")));
        phrases.put(NamePart.Word.WITH, PolicyData.strings(operators.get("with")));
        phrases.put(NamePart.Word.CHOICE, PolicyData.strings(operators.get("choice")));
        return phrases;
    }

    private static List<Family> families(Map<?, ?> file) {
        List<Family> families = new ArrayList<>();
        for (Map<?, ?> family : maps(file.get("families"))) {
            Object likeliest = family.get("likeliest");
            families.add(new Family(
                    text(family.get("family"), ""),
                    PolicyData.strings(family.get("names")),
                    PolicyData.strings(family.get("members")),
                    likeliest == null ? null : likeliest.toString(),
                    text(family.get("why"), "version"),
                    new HashSet<>(PolicyData.strings(family.get("noise")))));
        }
        return families;
    }

    private static List<Open> compounds(Map<?, ?> file) {
        List<Open> compounds = new ArrayList<>();
        PolicyData.map(file.get("compounds"), FILE).forEach((likeliest, entries) -> {
            for (Map<?, ?> entry : maps(entries)) {
                List<String> candidates = new ArrayList<>(List.of(likeliest.toString()));
                candidates.addAll(PolicyData.strings(entry.get("candidates")));
                compounds.add(new Open(
                        PolicyData.strings(entry.get("names")), candidates, text(entry.get("why"), "version")));
            }
        });
        return compounds;
    }

    private static List<Open> openAddresses(Map<?, ?> file) {
        return maps(file.get("open-addresses")).stream()
                .map(entry -> new Open(
                        PolicyData.strings(entry.get("addresses")),
                        PolicyData.strings(entry.get("candidates")),
                        text(entry.get("why"), "version")))
                .toList();
    }

    private static List<AddressRule> addressRules(Map<?, ?> file) {
        return maps(file.get("address-rules")).stream()
                .map(entry -> new AddressRule(text(entry.get("prefix"), ""), text(entry.get("reads"), "{rest}")))
                .toList();
    }

    private static Map<String, List<String>> stringLists(@Nullable Object value) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        PolicyData.map(value, FILE).forEach((key, list) -> lists.put(key.toString(), PolicyData.strings(list)));
        return lists;
    }

    private static List<Map<?, ?>> maps(@Nullable Object value) {
        List<Map<?, ?>> maps = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.forEach(entry -> maps.add(PolicyData.map(entry, FILE)));
        }
        return maps;
    }

    private static String text(@Nullable Object value, String absent) {
        return value == null ? absent : value.toString();
    }
}
