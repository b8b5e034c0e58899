package org.licentia.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.licentia.matching.finding.TextMatch;
import org.licentia.spdx.LicenseList;

/** Whose license is whose in files that speak of several works, laid out as such files are. */
class SectionsTest {
    private static final String APACHE = text("Apache-2.0");
    private static final String BSD = text("BSD-3-Clause");

    private final TextRecognizer recognizer = TextRecognizer.bundled();

    private static String text(String id) {
        return LicenseList.bundled().text(id).orElseThrow();
    }

    private static List<String> subjects(Recognition recognition) {
        return recognition.matches().stream()
                .map(match -> match.meaning().expression() + ": " + match.subject())
                .distinct()
                .collect(Collectors.toList());
    }

    @Test
    void headingsUnderSubcomponentsNameThem() {
        Recognition recognition = recognizer.recognize(APACHE + """


                =====================================================

                ACME FRAMEWORK 7.0 SUBCOMPONENTS:

                Acme Framework 7.0 includes a number of subcomponents
                with separate copyright notices and license terms.


                >>> Bytes 9.1 (com.example:bytes:9.1):

                Copyright (c) 2000-2011 Example, France
                All rights reserved.

                """ + BSD + """


                >>> Proxies 3.3 (com.example:proxies:3.3):

                Per the LICENSE file in the Proxies distribution, Proxies 3.3 is licensed
                under the Apache License, version 2.0, the text of which is included above.


                ======================================================================

                To the extent any open source components are licensed under the EPL and/or
                other similar licenses, you may obtain a copy of the source code.
                """);
        assertThat(recognition.own().expression()).hasToString("Apache-2.0");
        assertThat(subjects(recognition))
                .containsExactly("Apache-2.0: null", "BSD-3-Clause: Bytes 9.1", "Apache-2.0: Proxies 3.3");
    }

    @Test
    void aLineSaysWhatTheTextBelowIsFor() {
        Recognition recognition = recognizer.recognize(APACHE + """


                ACME SERVER SUBCOMPONENTS:

                Your use of these subcomponents is subject to the terms of the following licenses.

                For the following XML Schemas:
                 - one.xsd
                 - two.xsd

                """ + text("CDDL-1.0"));
        assertThat(subjects(recognition)).contains("Apache-2.0: null", "CDDL-1.0: XML Schemas");
        assertThat(recognition.own().expression()).hasToString("Apache-2.0");
    }

    @Test
    void whatNamesNothingIsAThirdParty() {
        Recognition recognition = recognizer.recognize(APACHE + """


                Third-Party Software Licenses

                This section contains third-party software notices.

                Copyright (c) 1999 Example Corporation and others
                All rights reserved.

                """ + BSD);
        assertThat(subjects(recognition)).containsExactly("Apache-2.0: null", "BSD-3-Clause: third party");
    }

    @Test
    void whatAnnouncesThirdPartiesInAnIntroductionBeginsNoSection() {
        Recognition recognition = recognizer.recognize("""
                Introduction

                This manual contains the product's license, and licensing information for
                third-party software which may be included in this distribution of Acme.

                Licensing Information

                This software is released under version 2 of the GNU General Public License, as set forth below.

                """ + text("GPL-2.0-only") + """

                   ======================================================================

                Licenses for Third-Party Components

                The following sections contain licensing information.

                Pools Library

                Copyright (C) 2019 Example, Inc.

                """ + BSD);
        assertThat(recognition.own().expression()).hasToString("GPL-2.0-only");
        assertThat(subjects(recognition)).contains("BSD-3-Clause: Pools Library");
    }

    @Test
    void pointsBehindAnIntroductionAreAboutIt() {
        Recognition recognition = recognizer.recognize("""
                Acme is licensed under the Apache License, Version 2.0.

                This product contains a forked and modified version of Acme Native

                  * LICENSE:
                    * license/LICENSE.native.txt (MIT License)

                This product contains code from boring.

                  * LICENSE
                    * license/LICENSE.boring.txt (MIT License)
                """);
        assertThat(subjects(recognition)).containsExactly("Apache-2.0: null", "MIT: Acme Native", "MIT: boring");
    }

    @Test
    void aTextBehindAnIntroductionsParagraphMayBeTheFilesOwn() {
        Recognition recognition = recognizer.recognize(
                "This product bundles Bytes 9.4, which is available under a \"3-clause BSD\"\nlicense."
                        + " For more information visit its page.\n\n" + APACHE);
        assertThat(recognition.own().expression()).hasToString("Apache-2.0");
        assertThat(subjects(recognition)).contains("BSD-3-Clause: Bytes 9.4", "Apache-2.0: null");
    }

    @Test
    void copyrightLinesAreNoHeadings() {
        Recognition recognition = recognizer.recognize(
                APACHE + "\n\n----------------------\nCopyright (c) 2019 Jane Doe\nAll rights reserved.\n\n" + BSD);
        assertThat(recognition.matches()).map(TextMatch::subject).containsOnlyNulls();
    }

    @Test
    void nobodyChoosesBetweenTheLicensesOfTwoWorks() {
        Recognition recognition = recognizer.recognize("""
                Acme is licensed under the GPL, version 2.

                This product includes Widget, dual licensed under the MIT license or the Apache License, Version 2.0.
                """);
        assertThat(recognition.all().expression()).hasToString("GPL-2.0-only AND (MIT OR Apache-2.0)");
        assertThat(recognition.own().expression()).hasToString("GPL-2.0-only");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a modified portion of 'io.example.logging', in the library       | io.example.logging",
                "the Wrapper scripts from 'Acme Wrapper', that provides           | Wrapper scripts from Acme Wrapper",
                "software developed by the Example Foundation (https://e.example) | Example Foundation",
                "Bytes 9.4, which is available under                              | Bytes 9.4"
            })
    void namesAreCutOutOfTheirSentences(String words, String expected) {
        assertThat(SubjectName.introduced(words, 0)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "under the terms of the license",
        "following copyright and permission notice",
        "third-party software",
        "the",
        "one two three four five six seven eight nine ten"
    })
    void tailsOfSentencesAreNoNames(String words) {
        assertThat(SubjectName.introduced(words, 0)).isNull();
    }
}
