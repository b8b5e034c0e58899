package org.licentia.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.licentia.matching.finding.TextMatch;
import org.licentia.spdx.LicenseList;
import org.licentia.spdx.LicenseMatch;
import org.licentia.spdx.ListedLicense;

/** What running text says about licenses, and what it does not. */
class TextRecognizerTest {
    private final TextRecognizer recognizer = TextRecognizer.bundled();

    private String expression(String text) {
        LicenseMatch match = recognizer.recognize(text.replace("\\n", "\n")).all();
        return match.isRecognised() ? match.expression().toString() : "NONE";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "// SPDX-License-Identifier: (GPL-2.0 OR BSD-2-Clause)            | GPL-2.0-only OR BSD-2-Clause",
                "/* SPDX-License-Identifier: Apache-2.0 OR MIT */                 | Apache-2.0 OR MIT",
                "<!-- SPDX-License-Identifier: MIT -->                            | MIT",
                "dnl SPDX-License-Identifier: LGPL-2.1+                           | LGPL-2.1-or-later",
                "{'license': 'BSD 3-Clause',                                      | BSD-3-Clause",
                "{\"license\": \"MIT\", \"version\": \"1.0\"                      | MIT",
                "@license Apache License 2.0                                      | Apache-2.0",
                "License :: OSI Approved :: GNU General Public License v3 (GPLv3) | GPL-3.0-only",
                "Bundle-License: https://www.apache.org/licenses/LICENSE-2.0.txt  | Apache-2.0",
                "MODULE_LICENSE(\"GPL v2\");                                      | GPL-2.0-only"
            })
    void aTagStatesAnExpression(String text, String expected) {
        assertThat(expression(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Licensed under the Apache License, Version 2.0 (the \"License\")    | Apache-2.0",
                "Use of this source code is governed by a MIT license.              | MIT",
                "released under the GPL (version 2 or later)                        | GPL-2.0-or-later",
                "distributed under the terms of the GPL v.2 or higher               | GPL-2.0-or-later",
                "licensed under version 2 of the GNU General Public License         | GPL-2.0-only",
                "Licensed under the LGPL (>= 2.1)                                   | LGPL-2.1-or-later",
                "under the same terms as Perl itself                                | Artistic-1.0-Perl OR GPL-1.0-or-later",
                "available under the EPL-2.0 or Apache-2.0                          | EPL-2.0 OR Apache-2.0",
                "You may use it under the 2-clause BSD License                      | BSD-2-Clause",
                "Code is under the [Apache Licence v2](https://example.com/license) | Apache-2.0",
                "see http://creativecommons.org/licenses/by-nc-nd/2.0/de            | CC-BY-NC-ND-2.0",
                "under the GPL-2.0 with the Classpath exception | GPL-2.0-only WITH Classpath-exception-2.0",
                "This file is licensed under the GPLv2+, like the rest of the suite | GPL-2.0-or-later",
                "This file is entirely BSD licensed.                                | BSD-3-Clause",
                "Licensed under a 3-clause BSD style license - see LICENSE.md       | BSD-3-Clause",
                "Note:\\n- libwidget is LGPLv2.1\\n- do not link it statically        | LGPL-2.1-only",
                "// Copyright: (C) 2012 Jane Doe.  GPLv2.\\n// Comments:             | GPL-2.0-only",
                "terms of the Lesser Gnu Public License v2.1                        | LGPL-2.1-only",
                "Affero General Public License as published by Affero Inc; either version 1, or (at your option) any later version | AGPL-1.0-or-later",
                "Attribution-NonCommercial-NoDerivs 3.0 IGO License                 | CC-BY-NC-ND-3.0-IGO",
                "only as authorized by the OpenLDAP Public License                  | OLDAP-2.8",
                "The Unlicense                                                      | Unlicense"
            })
    void aGrantNamesALicense(String text, String expected) {
        assertThat(expression(text)).isEqualTo(expected);
    }

    @Test
    void aPointerToAnInstalledCopyGivesWayToTheGrant() {
        assertThat(expression("you can redistribute it under the terms of the GNU General Public License, either"
                        + " version 2 of the License.\n\nThe text is in /usr/share/common-licenses/GPL-2 and"
                        + " /usr/share/common-licenses/GPL-3."))
                .isEqualTo("GPL-2.0-only");
    }

    @Test
    void anExceptionJoinsTheGrantThatSaysWhichVersions() {
        assertThat(expression("Licensed under the GNU General Public License, either version 3, or (at your option) any"
                        + " later version.\n\nUnder Section 7 of GPL version 3, you are granted additional permissions"
                        + " described in the GCC Runtime Library Exception, version 3.1."))
                .isEqualTo("GPL-3.0-or-later WITH GCC-exception-3.1");
        assertThat(expression("The kernel is provided under the terms of the GNU General Public License version 2 only"
                        + " (GPL-2.0), as provided in LICENSES/preferred/GPL-2.0, with an explicit syscall exception"
                        + " described in LICENSES/exceptions/Linux-syscall-note."))
                .isEqualTo("GPL-2.0-only WITH Linux-syscall-note");
    }

    @Test
    void aGrantSaysMoreThanAKeyBesideIt() {
        assertThat(expression("License: AGPL-3.0\n  under the terms of the GNU Affero General Public License, either"
                        + " version 3 of the License, or (at your option) any later version."))
                .isEqualTo("AGPL-3.0-or-later");
    }

    @Test
    void theConditionsOfABsdLicenseAreKnownWithoutItsDisclaimer() {
        String text = LicenseList.bundled().text("BSD-3-Clause").orElseThrow();
        assertThat(expression(text.substring(0, text.indexOf("THIS SOFTWARE IS PROVIDED"))))
                .isEqualTo("BSD-3-Clause");
    }

    @ParameterizedTest
    @ValueSource(strings = {" * ", " // ", "# ", "-- ", "dnl ", "rem ", "  "})
    void aGrantIsReadThroughAnyCommentMarks(String mark) {
        String grant = String.join(
                "\n" + mark,
                "",
                "This program is free software; you can redistribute it and/or modify it",
                "under the terms of the GNU General Public License as published by the Free",
                "Software Foundation; either version 2 of the License, or (at your option)",
                "any later version.");
        assertThat(expression(grant)).isEqualTo("GPL-2.0-or-later");
        assertThat(expression(
                        grant.replace("; either version 2 of", "; version 2 of").replaceFirst("(?s), or \\(at.*", ".")))
                .isEqualTo("GPL-2.0-only");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It is compatible with the MIT license.",
                "We do not distribute it under the GPL 2.0 license",
                "if (license === 'Apache-2.0')",
                "This product includes software developed at The Apache Software Foundation (http://www.apache.org/).",
                "Researchers at MIT and the Apache Software Foundation met.",
                "MIT License with Commons Clause",
                "Licensed under the MIT License, non-commercial use only",
                "added support for Python, Zlib and MPL",
                "This is a GPL-compatible tool that recognises LGPL and BSD",
                "int gpl_only = license_is_gpl(mod);",
                "PACKAGE_DATADIR \"/licenses/lgpl-2.1.txt",
                "right: { license: 'Apache-2.0' }",
                "# licenses=AGPL\n# licenses=GPL\n# licenses=LGPL\n",
                "To the extent any components are licensed under the GPL, you may ask for their source.",
                "all that the license asks for (e.g. the NOTICE file of software under the Apache 2.0 License)",
                "The BSD license may not apply to the resulting binary.",
                "Licensed under the Code Project Open License (CPOL) 1.0",
                "Adobe grants you a license. This agreement with Adobe governs it.",
                "the license preferred by the X.Org Foundation",
                "See https://www.gnu.org/licenses/license-list.html#GPLCompatibleLicenses",
                "License: see the file COPYING"
            })
    void wordsThatGrantNothingAreNoLicense(String text) {
        assertThat(expression(text)).isEqualTo("NONE");
    }

    @Test
    void aListOfLicensesSaysNothingAboutItsFile() {
        assertThat(expression(
                        "License :: MIT\\nLicense :: ISC\\nLicense :: Zlib\\nLicense :: BSL-1.0\\nLicense :: 0BSD\\n"))
                .isEqualTo("NONE");
    }

    @Test
    void everyListedLicenseIsReadByItsIdInATag() {
        List<String> unread = LicenseList.bundled().licenses().stream()
                .filter(license -> !license.deprecated())
                .map(ListedLicense::id)
                .filter(id -> !expression("// SPDX-License-Identifier: " + id).equals(id))
                .toList();
        assertThat(unread).isEmpty();
    }

    @Test
    void nearlyEveryListedLicenseIsReadByItsNameInAGrant() {
        List<ListedLicense> listed = LicenseList.bundled().licenses().stream()
                .filter(license -> !license.deprecated())
                .toList();
        long read = listed.stream()
                .filter(license -> {
                    Recognition recognition = recognizer.recognize(
                            "This library is licensed under the\n * terms of the " + license.name() + "; see LICENSE.");
                    return recognition.all().toString().contains(license.id());
                })
                .count();
        assertThat(read).isGreaterThanOrEqualTo(listed.size() * 98L / 100);
    }

    @Test
    void anUnversionedGnuGrantMeansAnyVersionAndSaysThatThisIsOpen() {
        LicenseMatch match = recognizer
                .recognize("distributed under the terms of the GNU GPL.")
                .all();
        assertThat(match.expression()).hasToString("GPL-1.0-or-later");
        assertThat(match.isAmbiguous()).isTrue();
    }

    @Test
    void licensesSideBySideWithNothingSaidMayBeAndOrOr() {
        LicenseMatch match = recognizer
                .recognize("Licensed under the MIT License.\n\nThe parser: licensed under the ISC License.")
                .all();
        assertThat(match.expression()).hasToString("MIT AND ISC");
        assertThat(match.rule()).isEqualTo("ambiguous:open-operator");
        assertThat(match.candidates()).map(Object::toString).containsExactly("MIT AND ISC", "MIT OR ISC");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Dual licensed under the MIT and GPL version 2 licenses.            | MIT OR GPL-2.0-only",
                "Licensed under either of\\n * Apache License, Version 2.0\\n * MIT license\\nat your option. | Apache-2.0 OR MIT",
                "Licensed under the MIT License and the Apache License 2.0.         | MIT AND Apache-2.0",
                "Licensed under GPLv2 or GPLv3                                       | GPL-2.0-only OR GPL-3.0-only",
                "Licensed under the GPL 2.0. Alternatively, use it under the MIT License. | GPL-2.0-only OR MIT"
            })
    void theWordsSayWhetherAllApplyOrOne(String text, String expected) {
        LicenseMatch match = recognizer.recognize(text.replace("\\n", "\n")).all();
        assertThat(match.expression()).hasToString(expected);
        assertThat(match.isAmbiguous()).isFalse();
    }

    @Test
    void aThirdPartysLicenseIsNotTheFilesOwn() {
        Recognition recognition = recognizer.recognize("""
                Acme Tool
                Licensed under the Apache License, Version 2.0.

                This product bundles Widget, which is available under a MIT license.
                """);
        assertThat(recognition.own().expression()).hasToString("Apache-2.0");
        assertThat(recognition.all().expression()).hasToString("Apache-2.0 AND MIT");
        assertThat(recognition.matches()).map(TextMatch::subject).containsExactly(null, "Widget");
    }

    @Test
    void textsUnderHeadingsBehindTheFirstBelongToThirdParties() {
        String apache = LicenseList.bundled().text("Apache-2.0").orElseThrow();
        String mit = LicenseList.bundled().text("MIT").orElseThrow();
        Recognition recognition = recognizer.recognize(
                apache + "\n\n==========================\nWidget\n--------------------------\n\n" + mit);
        assertThat(recognition.own().expression()).hasToString("Apache-2.0");
        assertThat(recognition.matches().stream().map(TextMatch::subject).filter(Objects::nonNull))
                .containsExactly("Widget");
    }

    @Test
    void aGrantBesideAGnuTextSaysWhichVersions() {
        String gpl = LicenseList.bundled().text("GPL-2.0-only").orElseThrow();
        assertThat(expression(gpl)).startsWith("GPL-2.0-");
        Recognition recognition = recognizer.recognize(
                "Acme is licensed under the GNU General Public License, version 2 or later.\n\n\n" + gpl);
        assertThat(recognition.all().expression()).hasToString("GPL-2.0-or-later");
        assertThat(recognition.all().isAmbiguous()).isFalse();
    }

    @Test
    void matchesNameTheirLines() {
        TextMatch match = recognizer
                .recognize("a\nb\n * Licensed under the Apache License,\n * Version 2.0")
                .matches()
                .get(0);
        assertThat(match.kind()).isEqualTo(TextMatch.Kind.NOTICE);
        assertThat(match.firstLine()).isEqualTo(3);
        assertThat(match.lastLine()).isEqualTo(4);
    }

    @Test
    void nothingInsideNothing() {
        assertThat(recognizer.recognize("")).isEqualTo(Recognition.NOTHING);
        assertThat(recognizer.recognize(new byte[] {0, 1, 2, 3, 0, 0, 0})).isEqualTo(Recognition.NOTHING);
        assertThat(recognizer.recognize("\u0000\uffff://".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Recognition.NOTHING);
    }

    @Test
    void hostileTextsTakeBoundedWork() {
        List<String> units = List.of(
                "license: (",
                "under the terms of the ",
                "GPL or ",
                "http://a.b/",
                "SPDX-License-Identifier: (MIT OR ",
                "version 2 or (at your option) ",
                "Apache/MIT/BSD/",
                "This product includes ",
                "GNU General Public License version ",
                "====\n",
                "- \n");
        for (String unit : units) {
            String text = unit.repeat(200_000 / unit.length());
            Recognition recognition = recognizer.recognize(text);
            assertThat(recognition.matches())
                    .allSatisfy(match -> assertThat(Objects.requireNonNullElse(match.subject(), ""))
                            .hasSizeLessThanOrEqualTo(80));
        }
    }

    @Test
    void theFingerprintIsStable() {
        assertThat(recognizer.fingerprint()).hasSize(64).isEqualTo(recognizer.fingerprint());
    }
}
