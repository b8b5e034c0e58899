package org.licentia.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.licentia.spdx.LicenseList;

class CopyrightLinesTest {
    private static List<String> in(String text) {
        return CopyrightLines.in(text).stream()
                .map(CopyrightLines.Line::statement)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Copyright (c) 2004-2023 QOS.ch Sarl (Switzerland)",
                "© 2010 Jane Doe",
                "Copyright 2002 The Apache Software Foundation",
                "(C) 1999 Example Ltd. All rights reserved.",
                "(c) Copyright 1986 HEWLETT-PACKARD COMPANY",
                "COPYRIGHT 1990 EXAMPLE CORPORATION",
                "Copyright (c) 2007-, Tatu Saloranta (tatu.saloranta@example.org)",
                "Copyright The OpenTelemetry Authors",
                "Copyright the original author or authors.",
                "Copyright (c) jQuery Foundation",
                "Portions Copyright 1999 Jane Doe",
                "fast_float, Copyright (c) 2021 The fast_float authors.",
                "Copyright (c) Ünal Ökçe <unal@example.org>",
                "Copyright, Example Technologies, Inc., 1993-1996",
                "Copyright Dec 2005 Jane Doe",
                "Minpack Copyright Notice (1999) University of Example. All rights reserved"
            })
    void noticeIsFoundAsItStands(String line) {
        assertThat(in(line)).containsExactly(line);
        assertThat(in(" * " + line + " */")).containsExactly(line);
        assertThat(in("//  " + line)).containsExactly(line);
        assertThat(in("[//]: # \" " + line + " \"")).containsExactly(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Copyright [yyyy] [name of copyright owner]",
                "Copyright {yyyy} {name of copyright owner}",
                "Copyright (C) <year>  <name of author>",
                "Copyright (c) <YEAR>, <OWNER>",
                "Copyright (c) [year] [fullname]",
                "Copyright 20xx Example",
                "Copyright (c) 2010 [name of copyright owner]",
                "Portions created by ______ are Copyright (C) ______. All Rights Reserved.",
                "Copyright ${year} ${owner}",
                "Gnomovision version 69, Copyright (C) year name of author",
                "Copyright YYYY Example",
                "Copyright 2005 M. Y. Name"
            })
    void templateNamesNobody(String line) {
        assertThat(in(line)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The above copyright notice and this permission notice shall be included in all copies.",
                "THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS \"AS IS\"",
                "COPYRIGHT OWNER OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL",
                "2. Grant of Copyright License. Subject to the terms and conditions of",
                "Copyright Notice",
                "Copyright and License",
                "Copyright law",
                "copyright treaty adopted on 20 December 1996, or similar laws",
                "Copyright Act of 1976",
                "      (c) You must retain, in the Source form of any Derivative Works",
                "(c) Copyright notices must be retained.",
                "Yoyodyne, Inc., hereby disclaims all copyright interest in the program",
                "with respect to the Copyright of the work",
                "Copyright:",
                "copyright"
            })
    void sentenceAboutCopyrightIsNoNotice(String line) {
        assertThat(in(line)).isEmpty();
    }

    @Test
    void holderOnFurtherLinesBelongsToTheNotice() {
        assertThat(in("Copyright (c) 2000-2010\n  Example Foundation,\n  Example Ltd.\n\nPermission is hereby granted"))
                .containsExactly("Copyright (c) 2000-2010 Example Foundation, Example Ltd.");
        assertThat(in("/*\n * Copyright 2003 Nara Institute of Science\n * and Technology.  All Rights Reserved.\n */"))
                .containsExactly("Copyright 2003 Nara Institute of Science and Technology. All Rights Reserved.");
        assertThat(in("Copyright (c) 2009 One,\nCopyright (c) 2010 Two"))
                .containsExactly("Copyright (c) 2009 One,", "Copyright (c) 2010 Two");
    }

    @Test
    void whatIsPermittedIsNoPartOfIt() {
        assertThat(in("Copyright (c) 2010 Jane Doe. Permission is hereby granted, free of charge, to any person"))
                .containsExactly("Copyright (c) 2010 Jane Doe");
        assertThat(in("This code is Copyright 2010 Jane Doe and is licensed under the MIT License"))
                .containsExactly("This code is Copyright 2010 Jane Doe");
    }

    @Test
    void pageIsReadWithoutItsTags() {
        assertThat(CopyrightLines.in("<html>\n<body><p>Copyright &copy; 2001, 2004 <b>Example</b>&nbsp;Ltd.</p><p>"
                        + "Licensed to you.</p>"))
                .containsExactly(new CopyrightLines.Line("Copyright © 2001, 2004 Example Ltd.", 2));
    }

    @Test
    void authorsOfTheLicenseAreNotThoseOfTheWork() {
        LicenseList list = LicenseList.bundled();
        for (String id : List.of(
                "GPL-2.0-only",
                "GPL-3.0-only",
                "LGPL-2.1-only",
                "AGPL-3.0-only",
                "Apache-2.0",
                "MIT",
                "WTFPL",
                "Artistic-2.0",
                "EUPL-1.2",
                "AFL-3.0",
                "OSL-3.0",
                "SSPL-1.0",
                "MPL-2.0",
                "EPL-2.0",
                "CDDL-1.0",
                "BSD-3-Clause",
                "BSL-1.0",
                "Unlicense",
                "CC0-1.0",
                "GFDL-1.3-only",
                "BUSL-1.1")) {
            assertThat(in(list.text(id).orElseThrow())).as(id).isEmpty();
        }
    }

    @Test
    void ownNoticeAboveTheLicenseOfOthersStays() {
        assertThat(in("Copyright (C) 2020 Jane Doe\n\n  GNU GENERAL PUBLIC LICENSE\n  Version 2, June 1991\n\n"
                        + " Copyright (C) 1989, 1991 Free Software Foundation, Inc.\n 51 Franklin Street, Boston\n"
                        + " Everyone is permitted to copy and distribute verbatim copies\n of this license document"))
                .containsExactly("Copyright (C) 2020 Jane Doe");
    }

    @Test
    void equalNoticesHaveEqualKeys() {
        assertThat(CopyrightLines.in("Copyright © 2010 Jane Doe. All rights reserved.")
                        .get(0)
                        .key())
                .isEqualTo(
                        CopyrightLines.in("copyright (c) 2010 Jane  Doe").get(0).key());
    }

    @Test
    void hostileTextTakesLinearTime() {
        String text = "copyright (c) ".repeat(50_000) + "\n" + "(".repeat(200_000) + "\n" + "<".repeat(200_000) + "\n"
                + "Copyright (c) 2010 " + "a,".repeat(100_000) + "\n" + "Copyright (c)\n".repeat(5_000);
        assertThat(in(text)).allSatisfy(each -> assertThat(each.length()).isLessThanOrEqualTo(400));
    }
}
