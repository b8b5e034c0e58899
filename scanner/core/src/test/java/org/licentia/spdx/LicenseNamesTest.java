package org.licentia.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LicenseNamesTest {
    private static final LicenseNames NAMES = LicenseNames.bundled();
    private static final SpdxParser PARSER = new SpdxParser(LicenseList.bundled());

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("table")
    void namesMeanWhatTheTableSays(String name, String expression, String rule, String reason) {
        LicenseMatch match = NAMES.meaningOf(name);
        assertThat(match.expression()).as(reason).hasToString(expression);
        if (rule.equals("*")) {
            assertThat(match.isAmbiguous()).as(match.rule()).isFalse();
        } else {
            assertThat(match.rule()).isEqualTo(rule);
        }
        if (match.isAmbiguous()) {
            assertThat(match.candidates()).contains(match.expression()).doesNotHaveDuplicates();
        }
    }

    static Stream<Arguments> table() throws IOException {
        try (InputStream stream = LicenseNamesTest.class.getResourceAsStream("license-names.tsv")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> line.contains("\t"))
                            .map(line -> line.split("\t"))
                            .map(cells -> Arguments.of(cells[0], cells[1], cells[2], cells[3]))
                            .toList()
                            .stream();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Apache License 2.0  | http://www.apache.org/licenses/LICENSE-2.0.txt | Apache-2.0        | false
            ''                  | http://www.apache.org/licenses/LICENSE-2.0.txt | Apache-2.0        | false
            Apache License 2.0  | ''                                             | Apache-2.0        | false
            Apache License 2.0  | license.txt                                    | Apache-2.0        | false
            Acme License        | http://www.apache.org/licenses/LICENSE-2.0.txt | Apache-2.0        | false
            Acme License, non-commercial use | http://www.apache.org/licenses/LICENSE-2.0.txt | NOASSERTION | false
            Apache License      | http://www.apache.org/licenses/LICENSE-2.0.txt | Apache-2.0        | false
            Apache License 2.0  | http://www.apache.org/licenses/                | Apache-2.0        | false
            BSD License         | http://www.antlr.org/license.html              | BSD-3-Clause      | false
            The BSD License     | http://www.opensource.org/licenses/bsd-license.php | BSD-2-Clause  | true
            New BSD License     | http://www.opensource.org/licenses/bsd-license.php | BSD-3-Clause  | false
            LGPL-2.1-or-later   | https://www.gnu.org/licenses/old-licenses/lgpl-2.1 | LGPL-2.1-or-later | false
            GNU Lesser General Public License | http://www.gnu.org/licenses/old-licenses/lgpl-2.1.html | LGPL-2.1-only | false
            GPL2 w/ CPE         | https://www.gnu.org/licenses/old-licenses/gpl-2.0.html | GPL-2.0-only WITH Classpath-exception-2.0 | false
            CDDL 1.1            | https://glassfish.java.net/public/CDDL+GPL_1_1.html | CDDL-1.1 | false
            CDDL+GPL License    | http://glassfish.java.net/public/CDDL+GPL_1_1.html | CDDL-1.1 OR GPL-2.0-only WITH Classpath-exception-2.0 | false
            MIT License         | http://www.gnu.org/licenses/gpl-3.0.html       | MIT               | true
            Public Domain       | http://creativecommons.org/publicdomain/zero/1.0/ | CC0-1.0        | false
            Public Domain       | http://repository.jboss.org/licenses/cc0-1.0.txt | CC0-1.0         | false
            Public Domain       | https://unlicense.org                          | Unlicense         | false
            Public Domain       | https://opensource.org/licenses/MIT            | LicenseRef-scancode-public-domain-disclaimer | true
            GNU General Public License | https://www.gnu.org/licenses/old-licenses/gpl-2.0.html | GPL-2.0-only | false
            GNU General Public License | http://www.gnu.org/licenses/gpl-3.0.txt | GPL-3.0-only      | false
            CDDL v1.1 / GPL v2 dual license | https://glassfish.java.net/public/CDDL+GPL_1_1.html | CDDL-1.1 OR GPL-2.0-only WITH Classpath-exception-2.0 | false
            Classpath exception 2.0 | ''                                         | NOASSERTION       | false
            ''                  | https://spdx.org/licenses/Classpath-exception-2.0.html | NOASSERTION | false
            Classpath exception 2.0 | https://www.gnu.org/licenses/old-licenses/gpl-2.0.html | GPL-2.0-only | false
            """)
    void nameAndAddressAreReadTogether(String name, String url, String expression, boolean ambiguous) {
        LicenseMatch match = NAMES.meaningOf(name, url);
        assertThat(match.expression()).as(match.rule()).hasToString(expression);
        assertThat(match.isAmbiguous()).as(match.rule()).isEqualTo(ambiguous);
    }

    @Test
    void contradictionKeepsBothSides() {
        LicenseMatch match = NAMES.meaningOf("MIT License", "https://www.gnu.org/licenses/gpl-3.0.html");
        assertThat(match.rule()).isEqualTo("ambiguous:name-and-url-disagree");
        assertThat(match.candidates()).containsExactly(SpdxTerm.of("MIT"), SpdxTerm.of("GPL-3.0-only"));
        assertThat(NAMES.meaningOf(null, null)).isEqualTo(LicenseMatch.UNRECOGNISED);
    }

    @Test
    void ambiguousNamesKeepTheirStrictestCandidate() {
        assertThat(NAMES.meaningOf("GPL").candidates())
                .contains(SpdxTerm.of("GPL-3.0-only"), SpdxTerm.of("GPL-2.0-only"));
        assertThat(NAMES.meaningOf("BSD").candidates()).contains(SpdxTerm.of("BSD-4-Clause"));
        assertThat(NAMES.meaningOf("UNLICENSED").candidates()).contains(SpdxTerm.NONE);
        assertThat(NAMES.meaningOf("Creative Commons").candidates()).contains(SpdxTerm.of("CC-BY-NC-ND-4.0"));
    }

    @Test
    void everyListedIdAndNameMeansItself() {
        for (ListedLicense license : LicenseList.bundled().licenses()) {
            SpdxTerm current = LicenseList.bundled().current(license.id()).orElseThrow();
            assertThat(NAMES.meaningOf(license.id()).expression()).isEqualTo(current);
            LicenseMatch byName = NAMES.meaningOf(license.name());
            // Some retired licenses share the name of their successor's sibling: the plain version means this version
            // only.
            assertThat(byName.expression())
                    .as(license.name() + " by " + byName.rule())
                    .isEqualTo(current);
        }
    }

    // Doubt never turns into permission: whatever restricts a permissive name must not be read away.
    @Test
    void restrictionsAreNeverReadAway() {
        List<String> permissive = List.of(
                "MIT",
                "The Apache License, Version 2.0",
                "BSD 3-Clause",
                "ISC License",
                "Zlib",
                "Boost Software License 1.0");
        List<String> restrictions = List.of(
                "non-commercial",
                "for non-commercial use only",
                "academic use only",
                "for evaluation",
                "(internal use)",
                "with additional restrictions",
                "not for military use",
                "except for resale",
                "heavily modified",
                "based",
                "no derivatives",
                "share-alike",
                "with Commons Clause",
                "+ Commons Clause",
                "and commercial",
                "trial",
                "research only",
                "copyleft",
                "affero",
                "lesser",
                "library general",
                "with patent retaliation",
                "NonCommercial",
                "*/ non-commercial",
                "June 2007 evaluation",
                "plus Commons Clause");
        Set<String> free = Set.of("MIT", "Apache-2.0", "BSD-3-Clause", "ISC", "Zlib", "BSL-1.0");
        for (String name : permissive) {
            for (String restriction : restrictions) {
                for (String text :
                        List.of(name + " " + restriction, name + ", " + restriction, restriction + " " + name)) {
                    LicenseMatch match = NAMES.meaningOf(text);
                    assertThat(match.isRecognised()
                                    && match.expression()
                                            .fold(
                                                    term -> free.contains(term.license()),
                                                    Boolean::logicalAnd,
                                                    Boolean::logicalOr))
                            .as("%s became %s by %s", text, match.expression(), match.rule())
                            .isFalse();
                }
            }
        }
    }

    @Test
    void gluedWordsRestrictToo() {
        for (String text : List.of(
                "ApacheNonCommercial2.0",
                "MITNonCommercial",
                "MITAcademicUseOnly",
                "BSD3ClauseNoMilitary",
                "Apache20NC",
                "AGPLMIT")) {
            LicenseMatch match = NAMES.meaningOf(text);
            assertThat(match.isRecognised()
                            && Set.of("MIT", "Apache-2.0", "BSD-3-Clause")
                                    .contains(match.expression().toString()))
                    .as("%s became %s by %s", text, match.expression(), match.rule())
                    .isFalse();
        }
    }

    @Test
    void exceptionAloneIsNoPartOfACompound() {
        assertThat(NAMES.meaningOf("Classpath exception, MIT and ISC").isRecognised())
                .isFalse();
        assertThat(NAMES.meaningOf("Classpath exception 2.0").expression()).hasToString("Classpath-exception-2.0");
    }

    @Test
    void hostileInputIsHarmless() {
        List<String> hostile = List.of(
                "x".repeat(1_000_000),
                "MIT ".repeat(250_000),
                "(".repeat(1_000_000),
                "Apache 2.0 " + " ".repeat(1_000_000) + "non-commercial",
                "gpl/".repeat(240),
                "or ".repeat(300),
                "bsd ".repeat(200),
                "1.".repeat(490),
                "lesser general public ".repeat(40),
                "a\u0000b\u0001",
                "<script>alert(1)</script>",
                "http://" + "a/".repeat(490),
                "http://?#",
                "//",
                "+",
                ",;/|&",
                "\uD800",
                "\u202E\u202D\u200B");
        for (String text : hostile) {
            assertThat(NAMES.meaningOf(text).expression()).isNotNull();
            assertThat(NAMES.meaningOf(text, text).expression()).isNotNull();
        }
        assertThat(NAMES.meaningOf("MIT ".repeat(250_000))).isEqualTo(LicenseMatch.UNRECOGNISED);
        assertThat(NAMES.meaningOf("MIT\u202E License\u0000").expression()).isEqualTo(SpdxTerm.of("MIT"));
    }

    @Test
    void answersDoNotDependOnTheLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(NAMES.meaningOf("EIFFEL FORUM LICENSE V2.0 (I)").isRecognised())
                    .isFalse();
            assertThat(NAMES.meaningOf("MIT LICENCE ").expression()).isEqualTo(SpdxTerm.of("MIT"));
            assertThat(NAMES.meaningOf("ZLIB LICENSE").expression()).isEqualTo(SpdxTerm.of("Zlib"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void manyThreadsGetTheSameAnswers() throws Exception {
        List<String> names =
                table().map(arguments -> (String) arguments.get()[0]).toList();
        List<LicenseMatch> expected = names.stream().map(NAMES::meaningOf).toList();
        ExecutorService executor = Executors.newFixedThreadPool(4);
        try {
            List<Callable<List<LicenseMatch>>> tasks = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                tasks.add(() -> names.stream().map(NAMES::meaningOf).toList());
            }
            for (Future<List<LicenseMatch>> answer : executor.invokeAll(tasks)) {
                assertThat(answer.get()).isEqualTo(expected);
            }
        } finally {
            executor.shutdown();
        }
    }

    @Test
    void everyAnswerButABareExceptionIsAnExpression() throws IOException {
        table().map(arguments -> NAMES.meaningOf((String) arguments.get()[0]))
                .filter(match -> !match.rule().equals("ambiguous:exception-without-license"))
                .forEach(match -> assertThat(PARSER.tryParse(match.expression().toString()))
                        .contains(match.expression()));
    }
}
