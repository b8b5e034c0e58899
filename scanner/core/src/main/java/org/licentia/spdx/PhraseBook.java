package org.licentia.spdx;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every phrase that means something in a license name: the ids and names of the SPDX list, the families that follow
 * from them, and on top the phrases of {@code license-aliases.yaml}. Immutable.
 */
final class PhraseBook {
    private final Map<String, NamePart> families = new HashMap<>();
    private final Map<String, NamePart> all = new HashMap<>();
    private final Set<String> vocabulary = new HashSet<>();
    private final NameTokens tokens;
    private final LicenseList list;
    private final SpdxParser parser;
    private final LicenseBags bags;
    private final Map<SpdxExpression, Set<SpdxExpression>> general = new HashMap<>();
    private final Map<String, List<String>> read = new HashMap<>();
    private int longest = 1;

    PhraseBook(LicenseList list, AliasData data) {
        this.list = list;
        this.parser = new SpdxParser(list);
        this.tokens = new NameTokens(data.words(), MixedWords.of(list, data));
        addFamilies(data);
        addOwnWords(data);
        all.putAll(families);
        addListedExceptions();
        addListedLicenses();
        all.keySet().removeAll(data.words().notByNameAlone());
        addNames(data);
        data.general()
                .forEach((wide, narrow) -> general.put(
                        expression(wide), narrow.stream().map(this::expression).collect(Collectors.toSet())));
        read.clear();
        bags = new LicenseBags(list, this);
    }

    NameTokens tokens() {
        return tokens;
    }

    /** Every phrase, its words joined by blanks, with what it says. */
    Map<String, NamePart> phrases() {
        return all;
    }

    /** Licenses whose name describes more than it names, and those that it may be narrowed to. */
    Map<SpdxExpression, Set<SpdxExpression>> general() {
        return general;
    }

    /** Every word that occurs in any phrase. */
    Set<String> vocabulary() {
        return vocabulary;
    }

    /** What the words say, the longest phrase first wherever several begin. */
    List<NamePart> read(List<String> words) {
        return read(words, all);
    }

    /** What the words say when only families, versions and words of our own are looked for. */
    List<NamePart> readFamilies(List<String> words) {
        return read(words, families);
    }

    /** The licenses by the words of their names in any order. */
    LicenseBags bags() {
        return bags;
    }

    private List<NamePart> read(List<String> words, Map<String, NamePart> phrases) {
        List<NamePart> parts = new ArrayList<>();
        int start = 0;
        while (start < words.size()) {
            int end = Math.min(words.size(), start + longest);
            NamePart part = null;
            while (part == null && end > start) {
                part = phrases.get(String.join(" ", words.subList(start, end)));
                end--;
            }
            if (part == null) {
                parts.add(single(words.get(start)));
                start++;
            } else {
                parts.add(part);
                start = end + 1;
            }
        }
        return parts;
    }

    private static NamePart single(String word) {
        return switch (word) {
            case ",", ";" -> NamePart.Word.COMMA;
            case "/", "|" -> NamePart.Word.SLASH;
            case "&" -> NamePart.Word.AND;
            case NameTokens.JOINING_PLUS -> NamePart.Word.PLUS;
            case "+" -> NamePart.Word.LATER;
            default -> NameTokens.isNumber(word) ? new NamePart.Number(word) : new NamePart.Unknown(word);
        };
    }

    private void put(Map<String, NamePart> phrases, String name, Function<String, ? extends NamePart> meaning) {
        putWords(phrases, words(name), meaning);
    }

    private void putWords(
            Map<String, NamePart> phrases, List<String> words, Function<String, ? extends NamePart> meaning) {
        if (!words.isEmpty()) {
            longest = Math.max(longest, words.size());
            vocabulary.addAll(words);
            String key = String.join(" ", words);
            phrases.put(key, meaning.apply(key));
        }
    }

    private void addFamilies(AliasData data) {
        Map<String, List<NamePart.Member>> stems = new LinkedHashMap<>();
        Map<String, Set<String>> stemNames = new LinkedHashMap<>();
        for (ListedLicense license : list.licenses()) {
            Optional<VersionedId> id = VersionedId.of(license.id());
            if (license.deprecated() || id.isEmpty()) {
                continue;
            }
            String family = id.get().family();
            String version = id.get().version();
            SpdxTerm term = SpdxTerm.of(license.id());
            stems.computeIfAbsent(family, stem -> new ArrayList<>()).add(new NamePart.Member(term, version));
            Set<String> names = stemNames.computeIfAbsent(family, stem -> new LinkedHashSet<>());
            names.add(family);
            withoutVersion(license.name(), version, names);
        }
        stems.forEach((stem, members) -> {
            SpdxExpression newest = newest(members);
            for (String name : stemNames.getOrDefault(stem, Set.of())) {
                put(families, name, words -> new NamePart.Named(words, members, newest, "version", Set.of()));
            }
        });
        for (AliasData.Family family : data.families()) {
            List<NamePart.Member> members = family.members().isEmpty()
                    ? stems.getOrDefault(family.id(), List.of())
                    : family.members().stream().map(this::member).toList();
            if (members.isEmpty()) {
                throw new IllegalStateException("license-aliases.yaml: family " + family.id() + " has no members");
            }
            String chosen = family.likeliest();
            SpdxExpression likeliest = chosen == null ? newest(members) : expression(chosen);
            List<String> names = new ArrayList<>(stemNames.getOrDefault(family.id(), Set.of()));
            names.addAll(family.names());
            for (String name : names) {
                put(
                        families,
                        name,
                        words -> new NamePart.Named(words, members, likeliest, family.why(), family.noise()));
            }
        }
    }

    // Names and ids are looked at more than once while the book is written.
    private List<String> words(String phrase) {
        return read.computeIfAbsent(phrase, tokens::of);
    }

    // "Academic Free License v3.0" names the family "Academic Free".
    private void withoutVersion(String name, String version, Set<String> names) {
        String words = String.join(" ", words(name));
        for (String suffix : List.of(" only", " or later")) {
            if (words.endsWith(suffix)) {
                words = words.substring(0, words.length() - suffix.length());
            }
        }
        if (words.endsWith(" " + version)) {
            names.add(words.substring(0, words.length() - version.length() - 1));
        }
    }

    static SpdxExpression newest(List<NamePart.Member> members) {
        NamePart.Member newest = members.get(0);
        for (NamePart.Member member : members) {
            if (Versions.compare(member.version(), newest.version()) > 0) {
                newest = member;
            }
        }
        return newest.expression();
    }

    private void addOwnWords(AliasData data) {
        data.phrases().forEach((word, phrases) -> phrases.forEach(phrase -> put(families, phrase, words -> word)));
    }

    private void addListedExceptions() {
        Map<List<String>, Set<String>> whole = new LinkedHashMap<>();
        Map<List<String>, Set<String>> withoutVersion = new LinkedHashMap<>();
        for (ListedException exception : list.exceptions()) {
            String id = list.currentException(exception.id()).orElseThrow();
            String name = exception.name();
            List.of(exception.id(), name, name + " exception").forEach(phrase -> addMeaning(whole, phrase, id));
            int lastBlank = name.lastIndexOf(' ');
            if (NameTokens.isNumber(name.substring(lastBlank + 1))) {
                addMeaning(withoutVersion, name.substring(0, lastBlank), id);
            }
            VersionedId.of(exception.id()).ifPresent(versioned -> addMeaning(withoutVersion, versioned.family(), id));
        }
        withoutVersion.forEach((phrase, ids) -> putWords(all, phrase, words -> new NamePart.Exception(ids)));
        whole.forEach((phrase, ids) -> putWords(all, phrase, words -> new NamePart.Exception(ids)));
    }

    private void addMeaning(Map<List<String>, Set<String>> meanings, String phrase, String id) {
        meanings.computeIfAbsent(words(phrase), absent -> new LinkedHashSet<>()).add(id);
    }

    private void addListedLicenses() {
        Map<List<String>, Set<SpdxTerm>> byPhrase = new LinkedHashMap<>();
        for (ListedLicense license : list.licenses()) {
            SpdxTerm term = list.current(license.id()).orElseThrow();
            // Retired GNU ids are plain versions: the family, a number and a suffix say the same in more ways.
            if (license.deprecated() && isGnu(license.id()) && term.exception() == null) {
                continue;
            }
            for (String phrase : List.of(license.id(), license.name())) {
                byPhrase.computeIfAbsent(words(phrase), key -> new LinkedHashSet<>())
                        .add(term);
            }
        }
        byPhrase.forEach((phrase, terms) -> putWords(all, phrase, words -> named(words, terms)));
    }

    private static boolean isGnu(String id) {
        return id.startsWith("GPL-") || id.startsWith("LGPL-") || id.startsWith("AGPL-") || id.startsWith("GFDL-");
    }

    private NamePart.Named named(String words, Collection<? extends SpdxExpression> expressions) {
        List<NamePart.Member> members =
                expressions.stream().map(PhraseBook::member).toList();
        return new NamePart.Named(words, members, members.get(0).expression(), "name", Set.of());
    }

    private void addNames(AliasData data) {
        data.names().forEach((expression, names) -> {
            SpdxExpression meaning = expression(expression);
            names.forEach(name -> put(all, name, words -> named(words, List.of(meaning))));
        });
        for (AliasData.Open compound : data.compounds()) {
            List<NamePart.Member> members =
                    compound.candidates().stream().map(this::member).toList();
            compound.names()
                    .forEach(name -> put(
                            all,
                            name,
                            words -> new NamePart.Named(
                                    words, members, members.get(0).expression(), compound.why(), Set.of())));
        }
        data.exceptions()
                .forEach((id, names) ->
                        names.forEach(name -> put(all, name, words -> new NamePart.Exception(Set.of(id)))));
    }

    private NamePart.Member member(String expression) {
        return member(expression(expression));
    }

    private static NamePart.Member member(SpdxExpression expression) {
        String version = expression instanceof SpdxTerm term
                ? VersionedId.of(term.license()).map(VersionedId::version).orElse("")
                : "";
        return new NamePart.Member(expression, version);
    }

    private SpdxExpression expression(String text) {
        Optional<SpdxTerm> listed = list.current(text);
        if (listed.isPresent()) {
            return listed.get();
        }
        try {
            return parser.parse(text);
        } catch (SpdxSyntaxException e) {
            throw new IllegalStateException("license-aliases.yaml: '" + text + "' is not an expression", e);
        }
    }
}
