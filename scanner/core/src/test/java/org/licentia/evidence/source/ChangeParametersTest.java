package org.licentia.evidence.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.licentia.evidence.source.FilesInMemory.archive;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.licentia.evidence.LicenseChange;
import org.licentia.evidence.LicenseEvidence;
import org.licentia.matching.TextRecognizer;
import org.licentia.spdx.LicenseList;
import org.licentia.spdx.LicenseNames;
import org.licentia.spdx.SpdxTerm;

/** What license texts say of the day on which they give way to another license. */
class ChangeParametersTest {
    private static final String TERMS = LicenseList.bundled().text("BUSL-1.1").orElseThrow();
    private static final SpdxTerm BUSL = SpdxTerm.of("BUSL-1.1");
    private static final LicenseChange KNOWN =
            new LicenseChange(BUSL, LocalDate.of(2027, 1, 1), SpdxTerm.of("Apache-2.0"));

    private static List<LicenseEvidence> said(String text) throws IOException {
        return archive()
                .with("META-INF/LICENSE", text)
                .askedBy(
                        new LicenseFiles(each -> TextRecognizer.bundled().recognize(each), LicenseNames.bundled()),
                        "com.example:engine:1.0")
                .evidence();
    }

    private static String parameters(String date, String license) {
        return """
                Parameters

                Licensor:             Example Inc.
                Licensed Work:        Engine 1.0
                                      The Licensed Work is (c) 2023 Example Inc.
                Additional Use Grant: None

                Change Date:          %s

                Change License:       %s

                For information about alternative licensing arrangements, write to the Licensor.

                """.formatted(date, license);
    }

    @Test
    void parametersAboveTheTermsAreRead() throws IOException {
        assertThat(said(parameters("2027-01-01", "Apache License, Version 2.0") + TERMS))
                .isNotEmpty()
                .allSatisfy(each -> {
                    assertThat(each.meaning().expression()).hasToString("BUSL-1.1");
                    assertThat(each.change()).isEqualTo(KNOWN);
                });
    }

    @Test
    void parametersBelowATitleAreRead() throws IOException {
        String title = "Business Source License 1.1\n\n";
        assertThat(said(title + parameters("January 1, 2027", "Apache 2.0") + TERMS))
                .extracting(LicenseEvidence::change)
                .containsOnly(KNOWN);
    }

    @Test
    void termsAloneSayNothing() throws IOException {
        assertThat(said(TERMS))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.change()).isNull());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Four years from the date the Licensed Work is published. | Apache License, Version 2.0",
                "2027-01-01 or later | Apache License, Version 2.0",
                "2027-02-30 | Apache License, Version 2.0",
                "01/02/2027 | Apache License, Version 2.0",
                "2027-01-01 | an open source license of our choice",
                "2027-01-01 | GPL",
                "2027-01-01 | BSD",
                "2027-01-01 | BUSL-1.1"
            })
    void whatLeavesRoomIsUnknown(String date, String license) throws IOException {
        assertThat(said(parameters(date, license) + TERMS))
                .extracting(LicenseEvidence::change)
                .containsOnly(LicenseChange.unknown(BUSL));
    }

    @Test
    void parametersThatContradictEachOtherAreUnknown() throws IOException {
        String twice = parameters("2027-01-01", "Apache-2.0") + parameters("2028-01-01", "Apache-2.0");
        assertThat(said(twice + TERMS)).extracting(LicenseEvidence::change).containsOnly(LicenseChange.unknown(BUSL));
    }

    @Test
    void noticeOfTheAuthorsIsRead() {
        List<String> notice = """
                 * Use of this software is governed by the Business Source License included
                 * in the LICENSE.TXT file and at www.example.com/bsl11.
                 *
                 * Change Date: 2027-04-10
                 *
                 * On the date above, in accordance with the Business Source License, use
                 * of this software will be governed by version 2 or later of the General
                 * Public License.
                 */
                """.lines().toList();
        assertThat(ChangeParameters.in(notice, List.of(), BUSL))
                .isEqualTo(new LicenseChange(BUSL, LocalDate.of(2027, 4, 10), SpdxTerm.of("GPL-2.0-or-later")));
    }

    @Test
    void valueMayStandBelowItsLabelAndGoOn() {
        List<String> lines = """
                **Change Date:**

                1 October 2026

                **Change License:** Version 2 or later of the GNU General Public License as
                    published by the Free Software Foundation.
                """.lines().toList();
        assertThat(ChangeParameters.in(lines, List.of(), BUSL))
                .isEqualTo(new LicenseChange(BUSL, LocalDate.of(2026, 10, 1), SpdxTerm.of("GPL-2.0-or-later")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-01-01",
                "January 1, 2027",
                "January 1 2027",
                "Jan. 1, 2027",
                "1 January 2027",
                "1 Jan 2027",
                "2027-01-01."
            })
    void datesArePlain(String words) {
        assertThat(ChangeParameters.date(words)).isEqualTo(LocalDate.of(2027, 1, 1));
    }

    @Test
    void hugeTextsAreReadWithinBounds() {
        List<String> lines = Collections.nCopies(100_000, "Change Date: " + " ".repeat(300) + "x");
        assertThat(ChangeParameters.in(lines, List.of(), BUSL)).isEqualTo(LicenseChange.unknown(BUSL));
    }
}
