package org.licentia.spdx;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every phrase that means something in a license name: the ids and names of the SPDX list, the families that follow
 * from them, and on top the phrases of {@code license-aliases.yaml}. Immutable.
 */
final class PhraseBook {
    // A version, a GNU suffix; what stands before is the family: LPPL-1.3a, GPL-2.0-or-later.
    private static final Pattern VERSIONED_ID =
            Pattern.compile("(.+?)-([0-9]+(?:\\.[0-9]+)*[a-z]?)(?:-only|-or-later)?");
    private static final Pattern MIXED_WORD = Pattern.compile("(?=.*[a-z])(?=.*[0-9]).*");
    // Not a word of its own but a name with its version: ALv2.
    private static final Pattern NAME_WITH_VERSION = Pattern.compile("[a-z]*v[0-9.]+[a-z]?");

    private final Map<String, NamePart> families = new HashMap<>();
    private final Map<String, NamePart> all = new HashMap<>();
    private final Map<String, Set<SpdxTerm>> bags = new HashMap<>();
    private final Set<String> vocabulary = new HashSet<>();
    private final NameTokens tokens;
    private final LicenseList list;
    private final SpdxParser parser;
    private int longest = 1;

    PhraseBook(LicenseList list, AliasData data) {
        this.list = list;
        this.parser = new SpdxParser(list);
        this.tokens = new NameTokens(data.words(), mixedWords(list, data));
        addFamilies(data);
        addOwnWords(data);
        all.putAll(families);
        addListedExceptions();
        addListedLicenses();
        addNames(data);
        addBags();
    }

    NameTokens tokens() {
        return tokens;
    }

    /** Whether a word occurs in any phrase. */
    boolean knows(String word) {
        return vocabulary.contains(word) || NameTokens.isNumber(word) || NameTokens.isSeparator(word);
    }

    /** Every word that occurs in any phrase. */
    Set<String> vocabulary() {
        return vocabulary;
    }

    /** What the words say, the longest phrase first wherever several begin. */
    List<NamePart> read(List<String> words) {
        return read(words, all);
    }

    /**
     * The one listed license whose id or name consists of exactly these words in any order; empty when there is none
     * or more than one.
     */
    List<SpdxTerm> anyOrder(List<String> words) {
        Set<SpdxTerm> found = bags.getOrDefault(bag(words), Set.of());
        return found.size() == 1 ? List.copyOf(found) : List.of();
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
            case ",", ";", "|" -> NamePart.Word.COMMA;
            case "/" -> NamePart.Word.SLASH;
            case "&" -> NamePart.Word.AND;
            case NameTokens.JOINING_PLUS -> NamePart.Word.PLUS;
            case "+" -> NamePart.Word.LATER;
            default ->
                NameTokens.isNumber(word) ? new NamePart.Number(word) : new NamePart.Unknown(word);
        };
    }

    private void put(Map<String, NamePart> phrases, String name, Function<String, ? extends NamePart> meaning) {
        List<String> words = tokens.of(name);
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
            Matcher id = VERSIONED_ID.matcher(license.id());
            if (license.deprecated() || !id.matches()) {
                continue;
            }
            String version = Versions.folded(id.group(2));
            SpdxTerm term = SpdxTerm.of(license.id());
            stems.computeIfAbsent(id.group(1), stem -> new ArrayList<>()).add(new NamePart.Member(term, version));
            Set<String> names = stemNames.computeIfAbsent(id.group(1), stem -> new LinkedHashSet<>());
            names.add(id.group(1));
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

    // "Academic Free License v3.0" names the family "Academic Free".
    private void withoutVersion(String name, String version, Set<String> names) {
        List<String> words = new ArrayList<>(tokens.of(name));
        String joined = String.join(" ", words).replaceFirst(" (?:only|or later)$", "");
        if (joined.endsWith(" " + version)) {
            names.add(joined.substring(0, joined.length() - version.length() - 1));
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
        data.phrases()
                .forEach((word, phrases) -> phrases.forEach(phrase -> put(families, phrase, words -> word)));
    }

    private void addListedExceptions() {
        Map<String, Set<String>> byPhrase = new LinkedHashMap<>();
        for (ListedException exception : list.exceptions()) {
            String id = list.currentException(exception.id()).orElseThrow();
            Set<String> phrases = new LinkedHashSet<>(List.of(exception.id(), exception.name()));
            Matcher versioned = Pattern.compile("(.+?) (?:version )?[0-9.]+").matcher(exception.name());
            if (versioned.matches()) {
                phrases.add(versioned.group(1));
            }
            phrases.forEach(phrase -> byPhrase
                    .computeIfAbsent(String.join(" ", tokens.of(phrase)), key -> new LinkedHashSet<>())
                    .add(id));
        }
        byPhrase.forEach((phrase, ids) -> {
            // "Autoconf exception" is one of two: its version follows from the license it goes with.
            if (ids.size() == 1) {
                put(all, phrase, words -> new NamePart.Exception(ids.iterator().next()));
            }
        });
    }

    private void addListedLicenses() {
        Map<String, Set<SpdxTerm>> byPhrase = new LinkedHashMap<>();
        for (ListedLicense license : list.licenses()) {
            // Retired GNU ids are plain versions: the family, a number and a suffix say the same in more ways.
            if (license.deprecated() && isGnu(license.id())) {
                continue;
            }
            SpdxTerm term = list.current(license.id()).orElseThrow();
            for (String phrase : List.of(license.id(), license.name())) {
                byPhrase.computeIfAbsent(String.join(" ", tokens.of(phrase)), key -> new LinkedHashSet<>())
                        .add(term);
            }
        }
        byPhrase.forEach((phrase, terms) -> put(all, phrase, words -> named(words, terms)));
    }

    private static boolean isGnu(String id) {
        return id.startsWith("GPL-") || id.startsWith("LGPL-") || id.startsWith("AGPL-") || id.startsWith("GFDL-");
    }

    private NamePart.Named named(String words, Collection<? extends SpdxExpression> expressions) {
        List<NamePart.Member> members =
                expressions.stream().map(expression -> member(expression.toString())).toList();
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
                .forEach((id, names) -> names.forEach(name -> put(all, name, words -> new NamePart.Exception(id))));
    }

    private NamePart.Member member(String expression) {
        Matcher versioned = VERSIONED_ID.matcher(expression);
        String version = versioned.matches() ? Versions.folded(versioned.group(2)) : "";
        return new NamePart.Member(expression(expression), version);
    }

    private SpdxExpression expression(String text) {
        try {
            return parser.parse(text);
        } catch (SpdxSyntaxException e) {
            throw new IllegalStateException("license-aliases.yaml: '" + text + "' is not an expression", e);
        }
    }

    private void addBags() {
        for (ListedLicense license : list.licenses()) {
            SpdxTerm term = list.current(license.id()).orElseThrow();
            for (String phrase : List.of(license.id(), license.name())) {
                bags.computeIfAbsent(bag(tokens.of(phrase)), key -> new LinkedHashSet<>()).add(term);
            }
        }
    }

    private String bag(List<String> words) {
        Set<String> bag = new TreeSet<>();
        for (NamePart part : read(words, families)) {
            if (part instanceof NamePart.Named named) {
                bag.add(named.members().toString());
            } else if (part instanceof NamePart.Number number) {
                bag.add(number.value());
            } else if (part instanceof NamePart.Unknown unknown) {
                bag.add(unknown.word());
            } else if (part != NamePart.Word.NOISE && part != NamePart.Word.WITH) {
                bag.add(part.toString());
            }
        }
        return String.join(" ", bag);
    }

    private static Set<String> mixedWords(LicenseList list, AliasData data) {
        Set<String> mixed = new HashSet<>();
        list.licenses().forEach(license -> {
            addMixed(license.id(), mixed);
            addMixed(license.name(), mixed);
        });
        list.exceptions().forEach(exception -> {
            addMixed(exception.id(), mixed);
            addMixed(exception.name(), mixed);
        });
        data.names().values().forEach(names -> names.forEach(name -> addMixed(name, mixed)));
        return mixed;
    }

    private static void addMixed(String name, Set<String> mixed) {
        for (String word : NameTokens.rawWords(name)) {
            if (MIXED_WORD.matcher(word).matches()
                    && !NameTokens.isNumber(word)
                    && !NAME_WITH_VERSION.matcher(word).matches()
                    && !word.endsWith("clause")) {
                mixed.add(word);
            }
        }
    }

}
