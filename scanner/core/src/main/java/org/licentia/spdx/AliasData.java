package org.licentia.spdx;

import java.util.ArrayList;
import java.util.HashMap;
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
 * @param between what may stand between a name and its version in running text
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
        List<String> between,
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
        PolicyData file = PolicyData.read(FILE);
        return new AliasData(
                words(file),
                phrases(file),
                families(file),
                file.mapping("names").wordLists(),
                compounds(file),
                file.mapping("exceptions").wordLists(),
                addressRules(file),
                Set.copyOf(file.words("address-noise")),
                file.mapping("addresses").wordLists(),
                openAddresses(file),
                file.words("between-name-and-version"),
                file.mapping("general").wordLists());
    }

    private static Words words(PolicyData file) {
        Map<String, String> spelling = new HashMap<>();
        file.mapping("spelling")
                .wordLists()
                .forEach((word, variants) -> variants.forEach(variant -> spelling.put(variant, word)));
        return new Words(
                spelling,
                file.mapping("number-words").texts(),
                Set.copyOf(file.words("noise-words")),
                Set.copyOf(file.words("never-guess")),
                Set.copyOf(file.words("restricting")),
                Set.copyOf(file.words("not-by-name-alone")),
                Set.copyOf(file.words("nothing-granted")));
    }

    private static Map<NamePart.Word, List<String>> phrases(PolicyData file) {
        PolicyData operators = file.mapping("operators");
        Map<NamePart.Word, List<String>> phrases = new LinkedHashMap<>();
        phrases.put(NamePart.Word.NOISE, file.words("noise"));
        phrases.put(NamePart.Word.LATER, file.words("later"));
        phrases.put(NamePart.Word.ONLY, file.words("only"));
        phrases.put(NamePart.Word.OR, operators.words("or"));
        phrases.put(NamePart.Word.AND, operators.words("and"));
        phrases.put(NamePart.Word.WITH, operators.words("with"));
        phrases.put(NamePart.Word.CHOICE, operators.words("choice"));
        return phrases;
    }

    private static List<Family> families(PolicyData file) {
        return file.mappings("families").stream()
                .map(family -> new Family(
                        family.text("family", ""),
                        family.words("names"),
                        family.words("members"),
                        family.text("likeliest"),
                        family.text("why", "version"),
                        Set.copyOf(family.words("noise"))))
                .toList();
    }

    private static List<Open> compounds(PolicyData file) {
        List<Open> compounds = new ArrayList<>();
        PolicyData section = file.mapping("compounds");
        for (String likeliest : section.entries().keySet()) {
            for (PolicyData entry : section.mappings(likeliest)) {
                List<String> candidates = new ArrayList<>(List.of(likeliest));
                candidates.addAll(entry.words("candidates"));
                compounds.add(new Open(entry.words("names"), candidates, entry.text("why", "version")));
            }
        }
        return compounds;
    }

    private static List<Open> openAddresses(PolicyData file) {
        return file.mappings("open-addresses").stream()
                .map(entry ->
                        new Open(entry.words("addresses"), entry.words("candidates"), entry.text("why", "version")))
                .toList();
    }

    private static List<AddressRule> addressRules(PolicyData file) {
        return file.mappings("address-rules").stream()
                .map(entry -> new AddressRule(entry.text("prefix", ""), entry.text("reads", "{rest}")))
                .toList();
    }
}
