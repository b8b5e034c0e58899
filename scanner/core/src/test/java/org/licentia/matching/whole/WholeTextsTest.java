package org.licentia.matching.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.licentia.matching.finding.Finding;
import org.licentia.matching.text.TokenizedText;
import org.licentia.spdx.LicenseList;

class WholeTextsTest {
    private static final LicenseList LIST = LicenseList.bundled();
    private static final WholeTexts TEXTS = new WholeTexts(TextIndex.bundled());

    @Test
    void severalTextsInOneFileAreFoundInOrderWithoutOverlap() {
        String file = "This product contains the following.\n\n1. widgets\n" + text("MIT")
                + "\n\n2. gadgets, version 3.1\n\nCopyright 2011 Jane Doe\n" + text("BSD-3-Clause") + "\n----\n"
                + text("Apache-2.0")
                + "\n====\n3. more widgets\n\n" + text("MIT") + "\n" + text("MIT");
        List<Finding> found = find(file);
        assertThat(ids(found)).isEqualTo("MIT BSD-3-Clause Apache-2.0 MIT MIT");
        assertThat(found).allSatisfy(finding -> assertThat(finding.similarity()).isEqualTo(1.0));
        for (int i = 1; i < found.size(); i++) {
            assertThat(found.get(i).from())
                    .isGreaterThanOrEqualTo(found.get(i - 1).to());
        }
    }

    @Test
    void theRangeIsThatOfTheText() {
        String terms = text("ISC").substring(text("ISC").indexOf("Permission")).strip();
        TokenizedText tokens = TokenizedText.of("one\ntwo\n" + terms + "\nafter\n");
        Finding isc = TEXTS.find(tokens).get(0);
        assertThat(tokens.word(isc.from())).isEqualTo("Permission");
        assertThat(tokens.line(isc.from())).isEqualTo(3);
        assertThat(tokens.word(isc.to() - 1)).isEqualTo("SOFTWARE");
        assertThat(tokens.word(isc.to())).isEqualTo("after");
    }

    @Test
    void gnuTextsLeaveLaterVersionsOpen() {
        Finding gpl = find(text("GPL-2.0-only")).get(0);
        assertThat(gpl.meaning().isAmbiguous()).isTrue();
        assertThat(gpl.meaning().candidates()).hasToString("[GPL-2.0-only, GPL-2.0-or-later]");
        // The appendix on how to apply the terms belongs to the text.
        assertThat(gpl.to()).isEqualTo(TokenizedText.of(text("GPL-2.0-only")).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"GPL-2.0", "GPL-3.0", "LGPL-2.1", "AGPL-3.0"})
    void gnuTextsWithoutTheirTitleLeaveThemOpenToo(String id) {
        for (String form : List.of(id + "-only", id + "-or-later")) {
            String terms = text(form).substring(text(form).indexOf("Everyone is permitted"));
            assertThat(find(terms).get(0).meaning().candidates())
                    .as(form)
                    .hasToString("[" + id + "-only, " + id + "-or-later]");
        }
    }

    @Test
    void theLesserLicenseIncludesTheTextThatItSupplements() {
        assertThat(ids(find(text("LGPL-3.0-only") + "\n\n" + text("GPL-3.0-only"))))
                .startsWith("LGPL-3.0-only");
    }

    @Test
    void exceptionsAreFoundBesideTheLicense() {
        assertThat(ids(find(text("GPL-2.0-only") + "\n\"CLASSPATH\" EXCEPTION\n\n" + text("Classpath-exception-2.0"))))
                .isEqualTo("GPL-2.0-only Classpath-exception-2.0");
    }

    @Test
    void editsAreShown() {
        Finding edited = find(text("MIT").replace("sublicense", "").replace("free of charge", "free of any charge"))
                .get(0);
        assertThat(edited.meaning().expression()).hasToString("MIT");
        assertThat(edited.similarity()).isBetween(0.95, 0.999);
        assertThat(edited.differences()).containsExactly("added: 'any'", "without: 'sublicense'");
    }

    @Test
    void oneOfAFewWordsMayNotBeLeftOut() {
        String bsd = text("BSD-3-Clause");
        assertThat(find(bsd.replaceAll("(?i)any express ", "ANY EXPRESSED "))
                        .get(0)
                        .similarity())
                .isEqualTo(1);
        assertThat(find(bsd.replaceAll("(?i)any express ", "ANY ")).get(0).similarity())
                .isLessThan(1);
    }

    @Test
    void theWordCopyrightBelongsToTheTerms() {
        String bsd = text("BSD-3-Clause").replaceAll("retain the above\\s+copyright", "retain the above");
        assertThat(find(bsd).get(0).similarity()).isLessThan(1);
    }

    @Test
    void manyEditsAreShownInPart() {
        Finding edited = find(text("Apache-2.0").replace(" Work ", " Opus ")).get(0);
        assertThat(edited.similarity()).isLessThan(1);
        assertThat(edited.differences()).hasSize(5).contains("'Opus' instead of 'work'");
    }

    @Test
    void oneClauseMoreIsAnotherLicense() {
        String json = text("MIT")
                .replace(
                        "THE SOFTWARE IS PROVIDED",
                        "The Software shall be used for Good, not Evil. THE SOFTWARE IS PROVIDED");
        assertThat(ids(find(json))).isEqualTo("JSON");
        String advertising = text("BSD-3-Clause")
                .replace(
                        "3. Neither",
                        "3. All advertising materials mentioning features or use of this software must display"
                                + " the following acknowledgement: This product includes software developed by the organization.\n4. Neither");
        assertThat(ids(find(advertising))).isEqualTo("BSD-4-Clause");
        String restricted = text("BSD-2-Clause")
                .replace(
                        "THIS SOFTWARE IS",
                        "3. Whoever earns more than a hundred coins a year with the software shall send one half of"
                                + " what exceeds that sum to the author before the end of the month of March. THIS SOFTWARE IS");
        assertThat(find(restricted)).isEmpty();
    }

    @Test
    void wordsThatTellAFamilyApartDecide() {
        for (String id : List.of(
                "CC-BY-4.0", "CC-BY-NC-4.0", "CC-BY-SA-4.0", "CC-BY-ND-4.0", "CC-BY-NC-SA-4.0", "CC-BY-NC-ND-4.0")) {
            String text = text(id).replace("Licensor", "Grantor");
            assertThat(ids(find(text))).as(id).isEqualTo(id);
        }
    }

    @Test
    void aGrantOfAnotherLicenseInsideIsNoEdit() {
        String dual = text("BSD-3-Clause")
                .replace(
                        "THIS SOFTWARE IS",
                        "Alternatively, this software may be distributed under the terms of the"
                                + " GNU General Public License version 2 as published by the Free Software Foundation. THIS SOFTWARE IS");
        assertThat(ids(find(dual))).isEqualTo("BSD-3-Clause");
    }

    @Test
    void proseAndCodeHoldNoLicense() {
        assertThat(find("")).isEmpty();
        assertThat(find("The license of this file is a matter of taste.")).isEmpty();
        assertThat(find("int license = permission(granted, free); // without restriction".repeat(50)))
                .isEmpty();
    }

    @Test
    void textsMadeToBeSlowAreGivenUpInTime() {
        Random random = new Random(9);
        for (String hostile : List.of(
                "the ".repeat(50_000),
                "redistribution and use in source and binary forms ".repeat(6_000),
                scattered(text("GPL-3.0-only"), random),
                scattered(text("BSD-3-Clause"), random),
                "<script>".repeat(40_000),
                "<a ".repeat(80_000))) {
            Effort effort = new Effort();
            TokenizedText tokens = TokenizedText.of(hostile);
            TEXTS.find(tokens, effort);
            assertThat(effort.spent()).isLessThanOrEqualTo(Effort.PER_PIECE * (2 + tokens.size() / 16_384));
        }
    }

    @Test
    void aLongFileOfTheSameTextIsCountedOut() {
        String file = (text("MIT") + "\n\n").repeat(300);
        assertThat(find(file))
                .hasSize(300)
                .allSatisfy(
                        finding -> assertThat(finding.meaning().expression()).hasToString("MIT"));
    }

    private static String scattered(String text, Random random) {
        StringBuilder scattered = new StringBuilder();
        String[] words = text.split("\\s+");
        while (scattered.length() < 300_000) {
            for (String word : words) {
                scattered.append(random.nextInt(9) == 0 ? "kumquat" : word).append(' ');
            }
        }
        return scattered.toString();
    }

    private static List<Finding> find(String text) {
        return TEXTS.find(TokenizedText.of(text));
    }

    private static String text(String id) {
        return LIST.text(id).orElseThrow();
    }

    private static String ids(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.meaning().expression().toString())
                .collect(Collectors.joining(" "));
    }
}
