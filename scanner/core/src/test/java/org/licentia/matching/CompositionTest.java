package org.licentia.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.licentia.spdx.LicenseList;

/** What several findings in one text mean together. */
class CompositionTest {
    private final TextRecognizer recognizer = TextRecognizer.bundled();

    private String expression(String text) {
        return recognizer.recognize(text).all().expression().toString();
    }

    @Test
    void theTagGovernsTheProseAboutTheSameLicenses() {
        String prose = """

                Acme is licensed under the LGPL, version 2.1 or later, or (from version 4.0 onward)
                the Apache License, version 2.0.

                You can freely decide which license you want to apply to the project.
                """;
        assertThat(expression("SPDX-License-Identifier: Apache-2.0 OR LGPL-2.1-or-later\n" + prose))
                .isEqualTo("Apache-2.0 OR LGPL-2.1-or-later");
    }

    @Test
    void theTagDoesNotGovernOtherLicenses() {
        assertThat(expression("SPDX-License-Identifier: MIT\n\nSome files are licensed under the GPL, version 3.\n"))
                .isEqualTo("MIT AND GPL-3.0-only");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "available under the terms of the Eclipse Public License v2.0 and Eclipse Distribution License v1.0."
                        + " | EPL-2.0 OR BSD-3-Clause",
                "Licensed under the MIT License. It is also made available under the Apache License 2.0."
                        + " | MIT OR Apache-2.0",
                "available under the LGPL, MPL or BSD license (at your choice)"
                        + " | LGPL-2.0-or-later OR MPL-1.1 OR BSD-3-Clause"
            })
    void alternativesAreSaidInManyWays(String text, String expected) {
        assertThat(expression(text)).isEqualTo(expected);
    }

    @Test
    void aPublicDomainExplainedByTheCc0IsTheCc0() {
        assertThat(expression("Written by Jane Doe, and released to the public domain, as explained at\n"
                        + "http://creativecommons.org/publicdomain/zero/1.0/\n"))
                .isEqualTo("CC0-1.0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "To the extent any open source components are licensed under the EPL 1.0, you may obtain a copy.",
                "or in the case of code licensed under the GPL v3 for as long as we offer spare parts"
            })
    void suppositionsAreNoStatements(String text) {
        assertThat(recognizer.recognize("Acme.\n\n" + text)).isEqualTo(Recognition.NOTHING);
    }

    @Test
    void anExceptionHoldsInEveryMentionOfTheChoice() {
        assertThat(expression("""
                The contents of this file are subject to the terms of either the GNU General Public License
                Version 2 only ("GPL") or the Common Development and Distribution License 1.1 ("CDDL").

                GPL Classpath Exception:
                This file is subject to the "Classpath" exception as provided in the GPL Version 2 section.

                A recipient has the option to distribute your version of this file under either the CDDL or
                the GPL Version 2 license.
                """))
                .contains("CDDL-1.1")
                .contains("GPL-2.0-only WITH Classpath-exception-2.0")
                .doesNotContain("AND");
    }

    @Test
    void theTermsOfOneProjectMadeAnothersAreAnotherLicense() {
        String saxpath = LicenseList.bundled().text("Saxpath").orElseThrow();
        assertThat(expression(saxpath)).isEqualTo("Saxpath");
        String changed = saxpath.replaceAll("(?i)saxpath", "Acme").replaceFirst("written permission", "permission");
        assertThat(recognizer.recognize(changed)).isEqualTo(Recognition.NOTHING);
    }
}
