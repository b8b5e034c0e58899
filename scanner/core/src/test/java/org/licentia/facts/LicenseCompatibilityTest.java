package org.licentia.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.licentia.issue.LicentiaException;
import org.licentia.spdx.SpdxTerm;
import org.licentia.yaml.YamlText;

class LicenseCompatibilityTest {
    private static final LicenseFacts FACTS = LicenseFacts.standard();
    private static final LicenseCompatibility MATRIX = LicenseCompatibility.standard();

    @ParameterizedTest
    @CsvSource(textBlock = """
                    # as the matrix lists it
                    GPL-3.0-only, Apache-2.0, YES
                    GPL-2.0-only, Apache-2.0, NO
                    GPL-2.0-only, MPL-2.0, YES
                    GPL-3.0-only, BSD-4-Clause, NO
                    GPL-2.0-or-later, Apache-2.0, NO
                    GPL-3.0-only, AGPL-3.0-only, CHECK_DEPENDENCY
                    GPL-2.0-only, CC-BY-3.0, UNKNOWN
                    GPL-2.0-only, GPL-2.0-only, SAME
                    GPL-2.0-only, GPL-2.0-only WITH Classpath-exception-2.0, YES
                    Apache-2.0, GPL-2.0-only WITH Classpath-exception-2.0, NO
                    # not listed
                    GPL-2.0-only, JSON, UNKNOWN
                    MulanPSL-2.0, MIT, UNKNOWN
                    GPL-2.0-only, CC0-1.0, YES
                    MulanPSL-2.0, CC0-1.0, YES
                    GPL-2.0-only, LicenseRef-Acme, UNKNOWN
                    GPL-2.0-only, NOASSERTION, UNKNOWN
                    # whoever receives "or later" takes the version that fits
                    MPL-2.0, MPL-1.1+, SAME
                    GPL-2.0-only, MPL-1.1+, YES
                    GPL-2.0-only, MPL-1.1, NO
                    GPL-2.0-only, EUPL-1.0+, YES
                    GPL-2.0-only, EUPL-1.0, UNKNOWN
                    GPL-3.0-only, Apache-1.1+, YES
                    Apache-2.0, MPL-1.1+, NO
                    # whoever offers "or later" offers every version
                    MPL-1.1+, MIT, YES
                    MPL-1.1+, GPL-2.0-only, NO
                    # exceptions are permissions that may be left aside
                    GPL-3.0-only, GPL-3.0-only WITH GCC-exception-3.1, SAME
                    Apache-2.0, GPL-3.0-only WITH GCC-exception-3.1, NO
                    GPL-2.0-only, GPL-2.0-or-later WITH Classpath-exception-2.0, YES
                    GPL-2.0-only WITH Classpath-exception-2.0, GPL-2.0-or-later WITH Classpath-exception-2.0, SAME
                    GPL-3.0-only, GPL-2.0-or-later WITH Classpath-exception-2.0, YES
                    GPL-3.0-only, Apache-2.0 WITH LLVM-exception, YES
                    GPL-2.0-only, Apache-2.0 WITH LLVM-exception, UNKNOWN
                    # and what others have not granted cannot be offered
                    GPL-3.0-only WITH GCC-exception-3.1, MIT, YES
                    GPL-3.0-only WITH GCC-exception-3.1, GPL-3.0-only, UNKNOWN
                    GPL-3.0-only WITH GCC-exception-3.1, EPL-2.0, NO
                    GPL-2.0-or-later WITH Classpath-exception-2.0, GPL-2.0-only WITH Classpath-exception-2.0, NO
                    GPL-2.0-or-later WITH Classpath-exception-2.0, MIT, YES
                    # an exception that does not fit says nothing
                    GPL-3.0-only, MIT WITH Classpath-exception-2.0, UNKNOWN
                    GPL-2.0-only, GPL-2.0-only WITH AdditionRef-ours, UNKNOWN
                    MIT WITH Classpath-exception-2.0, MIT WITH Classpath-exception-2.0, UNKNOWN
                    """)
    void answers(String outbound, String inbound, Compatibility expected) {
        assertThat(MATRIX.answer(term(outbound), term(inbound))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    GPL-2.0-only, Apache-2.0, NO
                    GPL-2.0-or-later, Apache-2.0, YES
                    GPL-2.0-or-later, GPL-3.0-only, SAME
                    GPL-3.0-or-later, GPL-2.0-only, NO
                    AGPL-3.0-only, Apache-2.0, YES
                    GPL-1.0-or-later, EPL-2.0, NO
                    """)
    void withinACopyleftWorkTheVersionThatFitsIsTaken(String copyleft, String other, Compatibility expected) {
        assertThat(MATRIX.answerWithin(term(copyleft), term(other))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 42, 20261121})
    void whatIsNotKnownIsNeverCompatible(long seed) {
        Random random = new Random(seed);
        List<String> ids = new ArrayList<>(FACTS.licenses().keySet());
        for (int i = 0; i < 2_000; i++) {
            SpdxTerm license = SpdxTerm.of(ids.get(random.nextInt(ids.size())));
            SpdxTerm unknown = switch (random.nextInt(4)) {
                case 0 -> SpdxTerm.NOASSERTION;
                case 1 -> SpdxTerm.NONE;
                case 2 -> SpdxTerm.of("LicenseRef-" + Long.toHexString(random.nextLong()));
                default -> license.with("AdditionRef-" + random.nextInt(100));
            };
            assertThat(MATRIX.answer(license, unknown))
                    .as("%s in %s", unknown, license)
                    .isEqualTo(Compatibility.UNKNOWN);
            assertThat(MATRIX.answerWithin(license, unknown)).isEqualTo(Compatibility.UNKNOWN);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 42, 20261121})
    void laterVersionsHelpWhoeverReceivesAndBindWhoeverOffers(long seed) {
        Random random = new Random(seed);
        List<String> ids = new ArrayList<>(FACTS.licenses().keySet());
        ids.removeIf(id -> id.endsWith("-only") || id.endsWith("-or-later"));
        List<String> listed = new ArrayList<>(MATRIX.licenses());
        for (int i = 0; i < 2_000; i++) {
            SpdxTerm one = SpdxTerm.of(ids.get(random.nextInt(ids.size())));
            SpdxTerm later = new SpdxTerm(one.license(), true, null);
            SpdxTerm other = term(listed.get(random.nextInt(listed.size())));
            assertThat(MATRIX.answer(other, later))
                    .as("%s in %s", later, other)
                    .isLessThanOrEqualTo(MATRIX.answer(other, one));
            assertThat(MATRIX.answer(later, other))
                    .as("%s in %s", other, later)
                    .isGreaterThanOrEqualTo(MATRIX.answer(one, other));
            assertThat(MATRIX.answer(later, other)).isEqualTo(MATRIX.answer(later, other));
        }
    }

    @Test
    void everySpdxIdOfTheMatrixIsKnown() {
        assertThat(MATRIX.licenses()).hasSize(121);
        assertThat(MATRIX.licenses().stream()
                        .filter(id -> !id.startsWith("LicenseRef-"))
                        .filter(id -> FACTS.profile(term(id)).category() == LicenseCategory.UNSTATED))
                .isEmpty();
    }

    @Test
    void fileIsReadGroupByGroup() {
        Map<String, Map<String, Compatibility>> rows = read("""
            format: 1
            licenses: |
              MIT, ISC,
              GPL-2.0-only WITH Classpath-exception-2.0
            answers:
              - leading: |
                  MIT, ISC
                no: |
                  GPL-2.0-only WITH Classpath-exception-2.0
              - leading: GPL-2.0-only WITH Classpath-exception-2.0
                unknown: ISC
            """);
        assertThat(rows.keySet()).containsExactly("MIT", "ISC", "GPL-2.0-only WITH Classpath-exception-2.0");
        assertThat(rows.get("ISC")).isEqualTo(Map.of("GPL-2.0-only WITH Classpath-exception-2.0", Compatibility.NO));
        LicenseCompatibility small = new LicenseCompatibility(rows, FACTS);
        assertThat(small.answer(term("MIT"), term("ISC"))).isEqualTo(Compatibility.YES);
        assertThat(small.answer(term("GPL-2.0-only WITH Classpath-exception-2.0"), term("ISC")))
                .isEqualTo(Compatibility.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    licenses: MIT                              | :2: 'answers' is missing. Add it.
                    licenses: MIT, MIT                         | :3: 'MIT' is listed twice. Keep one of them.
                    answers: [{ leading: ISC }]                | :2: 'licenses' is missing. Add it.
                    answers: [{ leading: ISC }];licenses: MIT  | :3: 'ISC' is not among the 'licenses'.
                    answers: [{ leading: MIT }, { leading: MIT }];licenses: MIT | :3: 'MIT' leads twice. Keep one of them.
                    answers: [{ leading: MIT }];licenses: MIT, ISC | :4: 'ISC' leads no group of answers.
                    answers: [{ leading: MIT, no: MIT, unknown: MIT }];licenses: MIT | :3: 'MIT' has two answers in one group.
                    answers: [{ leading: MIT, maybe: MIT }];licenses: MIT | :3: a group of answers has no key 'maybe'.
                    answers: [{ no: MIT }];licenses: MIT       | :3: 'leading' is missing. Add it.
                    """)
    void mistakesAreNamedWithTheirLine(String content, String message) {
        assertThatThrownBy(() -> read("# matrix\nformat: 1\n" + content.replace(";", "\n")))
                .isInstanceOf(LicentiaException.class)
                .hasMessageContaining("matrix.yaml" + message);
    }

    private static Map<String, Map<String, Compatibility>> read(String yaml) {
        return new LicenseCompatibilityReader()
                .read(new YamlText("matrix.yaml", yaml.getBytes(StandardCharsets.UTF_8)));
    }

    private static SpdxTerm term(String text) {
        int with = text.indexOf(" WITH ");
        String id = with < 0 ? text : text.substring(0, with);
        boolean later = id.endsWith("+");
        return new SpdxTerm(
                later ? id.substring(0, id.length() - 1) : id, later, with < 0 ? null : text.substring(with + 6));
    }
}
