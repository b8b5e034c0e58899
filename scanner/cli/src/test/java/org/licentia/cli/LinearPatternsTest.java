package org.licentia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.licentia.Licentia;

/**
 * No pattern looks at the characters of a text more often than the text is long, times a constant, whatever strangers write:
 * of four times the text, about four times as often.
 */
class LinearPatternsTest {
    private static final int LENGTH = 160;
    private static final int GROWN = 4;

    /** Four times as much may take a little more than four times; of a square it would take sixteen. */
    private static final int MOST_GROWTH = 7;

    /** So often for each character is no matter, however it grows: of 1 MB less than a second. */
    private static final int LITTLE = 100;

    private static final long TOO_OFTEN = 300_000;

    /** What attackers repeat: what patterns look for, begin with, or skip. */
    private static final List<String> UNITS = List.of(
            " ",
            "\n",
            "\r\n",
            "\t",
            " \n",
            "a",
            "a ",
            "a\n",
            "A",
            "0",
            "1.",
            "1-",
            "2020 ",
            "2020, ",
            "-",
            "--",
            "- ",
            "*",
            "* ",
            "#",
            "/",
            "//",
            "/*",
            "a/",
            "\\",
            ".",
            "..",
            ". ",
            ",",
            ", ",
            ":",
            ": ",
            "::",
            ";",
            "(",
            ")",
            "(c) ",
            "[",
            "]",
            "{",
            "}",
            "<",
            ">",
            "<a",
            "<!--",
            "</",
            "\"",
            "'",
            "`",
            "=",
            "==",
            "?",
            "?a=",
            "&",
            "&a",
            "&amp",
            "%",
            "$",
            "${",
            "${a",
            "@",
            "|",
            "_",
            "~",
            "+",
            "and ",
            "or ",
            "and/or ",
            "the ",
            "by ",
            "for ",
            "license ",
            "licensed under ",
            "License: ",
            "copyright ",
            "Copyright (c) ",
            "all rights reserved ",
            "version ",
            "SPDX-License-Identifier: ",
            "http://",
            "http://a ",
            "https://a.b/c ",
            "pkg:maven/",
            "change license: ",
            "/badge/License-",
            "see ",
            "file ",
            "GNU ",
            "Apache-2.0 ",
            "WITH ",
            "status code: ",
            "\u00a9 ",
            "\u2028",
            "\u00e9");

    private static final List<String> HEADS = List.of("", "Copyright ", "http://", "(");
    private static final List<String> TAILS = List.of("", "!\u0000");

    /** No search is made with them: they are asked whether a whole text is one. */
    private static final Set<String> ASKED_OF_WHOLE_TEXTS = Set.of(
            "conclusion.Statement.LICENSE_PAGE",
            "evidence.source.FoundCoordinates.CLASSIFIER",
            "evidence.source.LegalDocuments.COPYRIGHT_HEADER",
            "evidence.source.LegalFile.GLUED",
            "evidence.source.ManifestLicenses.LICENSE",
            "evidence.source.ManifestLicenses.ADDRESS_ALONE",
            "graph.Purl.VERSIONED",
            "matching.Headings.VALUE",
            "matching.Sections.BULLET",
            "policy.PolicyOverrideReader.COMPONENT",
            "report.attribution.BuiltArtifact.CODE",
            "report.cyclonedx.BomGraph.PROJECT",
            "spdx.MixedWords.NAME_WITH_VERSION",
            "matching.Headings.RULE_ELEMENT");

    /** Those that meet only short texts, or those of people who are trusted, and which these are. */
    private static final Map<String, String> BOUNDED = Map.of(
            "cli.maven.ResolutionInputs.MENTION", "settings, environment and command line of the user",
            "graph.maven.pom.ActivationBounds.REFERENCE", "10,000 characters in all",
            "graph.maven.Wording.ADDRESS", "10,000 characters of a message",
            "matching.Headings.MARKED", "lines of 200 characters",
            "matching.phrase.LicenseTags.EDGES", "300 characters",
            "matching.SubjectName.MARKUP", "200 looks at a character at most");

    /** Counts how often somebody looks. */
    private static final class Counted implements CharSequence {
        private static final class TooOftenException extends RuntimeException {
            private static final long serialVersionUID = 1;
        }

        private final String text;
        private long looks;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (++looks > TOO_OFTEN) {
                throw new TooOftenException();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    @Test
    void noPatternOfOursCanBeMadeToLookTooOften() throws Exception {
        Map<String, String> slow = new TreeMap<>();
        Map<String, Pattern> patterns = patterns();
        patterns.forEach((place, pattern) -> {
            boolean sought = !ASKED_OF_WHOLE_TEXTS.contains(place);
            String worst = BOUNDED.containsKey(place) ? null : worst(pattern, sought);
            if (worst != null) {
                slow.put(place, worst + " of " + pattern);
            }
        });
        assertThat(patterns).hasSizeGreaterThan(100);
        assertThat(slow).isEmpty();
        assertThat(patterns.keySet()).containsAll(BOUNDED.keySet()).containsAll(ASKED_OF_WHOLE_TEXTS);
    }

    private static String worst(Pattern pattern, boolean sought) {
        for (String head : HEADS) {
            for (String unit : UNITS) {
                for (String tail : TAILS) {
                    long few = looks(pattern, sought, head + unit.repeat(LENGTH / unit.length()) + tail);
                    if (few <= LENGTH * 4L) {
                        continue; // a square would be far above
                    }
                    long many = looks(pattern, sought, head + unit.repeat(GROWN * LENGTH / unit.length()) + tail);
                    if (many > MOST_GROWTH * few && many > (long) LITTLE * GROWN * LENGTH) {
                        return "'" + head + "' '" + unit + "'… '" + tail + "': " + few + " looks, then " + many;
                    }
                }
            }
        }
        return null;
    }

    private static long looks(Pattern pattern, boolean sought, String text) {
        Counted find = new Counted(text);
        Counted match = new Counted(text);
        try {
            Matcher finder = pattern.matcher(find);
            int found = 0;
            while (sought && finder.find()) {
                found++;
            }
            pattern.matcher(match).matches();
            return Math.max(find.looks, match.looks) + found;
        } catch (Counted.TooOftenException | StackOverflowError e) {
            return TOO_OFTEN;
        }
    }

    /** Every pattern that a class of ours keeps, by the class's name and the field's. */
    private static Map<String, Pattern> patterns()
            throws IOException, URISyntaxException, ReflectiveOperationException {
        Map<String, Pattern> all = new TreeMap<>();
        for (Class<?> anchor : List.of(Licentia.class, Main.class)) {
            for (String name : classes(anchor)) {
                for (Field field :
                        Class.forName(name, false, anchor.getClassLoader()).getDeclaredFields()) {
                    if (field.getType() == Pattern.class && Modifier.isStatic(field.getModifiers())) {
                        field.setAccessible(true);
                        all.put(name.substring("org.licentia.".length()) + "." + field.getName(), (Pattern)
                                field.get(null));
                    }
                }
            }
        }
        return all;
    }

    private static List<String> classes(Class<?> anchor) throws IOException, URISyntaxException {
        URI place = anchor.getProtectionDomain().getCodeSource().getLocation().toURI();
        Path path = Path.of(place);
        if (Files.isDirectory(path)) {
            return classes(path);
        }
        try (FileSystem jar = FileSystems.newFileSystem(path)) {
            return classes(jar.getPath("/"));
        }
    }

    private static List<String> classes(Path root) throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            files.map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.startsWith("org/licentia/") && file.endsWith(".class"))
                    .filter(file -> !file.endsWith("package-info.class"))
                    .forEach(file ->
                            names.add(file.substring(0, file.length() - 6).replace('/', '.')));
        }
        return names;
    }
}
