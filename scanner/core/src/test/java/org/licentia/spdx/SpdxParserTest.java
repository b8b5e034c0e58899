package org.licentia.spdx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpdxParserTest {
    private static final LicenseList LIST = LicenseList.bundled();
    private static final SpdxParser PARSER = new SpdxParser(LIST);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mit                                                   | MIT
            (MIT)                                                 | MIT
            apache-2.0 or mit and isc                             | Apache-2.0 OR MIT AND ISC
            (apache-2.0 OR mit) AND isc                           | (Apache-2.0 OR MIT) AND ISC
            MIT AND (ISC AND Zlib)                                | MIT AND ISC AND Zlib
            MIT OR MIT                                            | MIT
            GPL-2.0                                               | GPL-2.0-only
            GPL-2.0+                                              | GPL-2.0-or-later
            lgpl-2.1+                                             | LGPL-2.1-or-later
            GPL-2.0-only+                                         | GPL-2.0-or-later
            GPL-2.0-or-later+                                     | GPL-2.0-or-later
            EPL-1.0+                                              | EPL-1.0+
            GPL-2.0-with-classpath-exception                      | GPL-2.0-only WITH Classpath-exception-2.0
            GPL-2.0+ with classpath-exception-2.0                 | GPL-2.0-or-later WITH Classpath-exception-2.0
            GPL-2.0-with-classpath-exception+                     | GPL-2.0-or-later WITH Classpath-exception-2.0
            LGPL-2.1-only WITH Nokia-Qt-exception-1.1             | LGPL-2.1-only WITH Qt-LGPL-exception-1.1
            eCos-2.0                                              | GPL-2.0-or-later WITH eCos-exception-2.0
            Apache-2.0 WITH LLVM-exception OR NCSA                | Apache-2.0 WITH LLVM-exception OR NCSA
            LicenseRef-Acme.1-a                                   | LicenseRef-Acme.1-a
            DocumentRef-x:LicenseRef-y AND MIT                    | DocumentRef-x:LicenseRef-y AND MIT
            GPL-3.0-only WITH AdditionRef-Acme                    | GPL-3.0-only WITH AdditionRef-Acme
            MIT WITH DocumentRef-x:AdditionRef-y                  | MIT WITH DocumentRef-x:AdditionRef-y
            NOASSERTION                                           | NOASSERTION
            NONE                                                  | NONE
            """)
    void readsAndPrints(String text, String expected) throws SpdxSyntaxException {
        assertThat(PARSER.parse(text)).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ""                                    | 1  | a license id is expected, but the text ends.
            "   "                                 | 4  | a license id is expected, but the text ends.
            MIT AND                               | 8  | a license id is expected, but the text ends.
            AND MIT                               | 1  | a license id is expected before 'AND'.
            (MIT                                  | 1  | this parenthesis is never closed.
            MIT)                                  | 4  | this parenthesis closes nothing.
            MIT ISC                               | 5  | AND, OR, WITH or the end is expected, but 'ISC' follows.
            MIT/X11                               | 4  | AND, OR, WITH or the end is expected
            CDDL+GPL                              | 1  | 'CDDL+GPL' is not an id of the SPDX license list
            Apache 2.0                            | 1  | 'Apache' is not an id
            MIT AND NOASSERTION                   | 9  | 'NOASSERTION' stands alone
            none                                  | 1  | 'none' stands alone, in capitals
            MIT WITH GPL-2.0-only                 | 10 | 'GPL-2.0-only' is not an exception
            Classpath-exception-2.0               | 1  | 'Classpath-exception-2.0' is not an id
            (MIT OR ISC) WITH LLVM-exception      | 14 | AND, OR, WITH or the end is expected
            GPL-2.0-with-GCC-exception WITH LLVM-exception | 33 | already carries GCC-exception-2.0
            Apache-2.0 +                          | 12 | AND, OR, WITH or the end is expected, but '+' follows.
            LicenseRef-                           | 1  | 'LicenseRef-' is not an id
            LicenseRef-a_b                        | 13 | AND, OR, WITH or the end is expected
            LicenseRef-a+                         | 1  | 'LicenseRef-a+' is not an id
            """)
    void saysWhereAndWhyATextIsNoExpression(String text, int column, String message) {
        assertThatThrownBy(() -> PARSER.parse(text))
                .isInstanceOfSatisfying(
                        SpdxSyntaxException.class,
                        e -> assertThat(e.column()).as(e.getMessage()).isEqualTo(column))
                .hasMessageContaining(message);
        assertThat(PARSER.tryParse(text)).isEmpty();
    }

    @Test
    void boundsLengthAndDepth() throws SpdxSyntaxException {
        String deep = "(".repeat(SpdxParser.MAX_DEPTH) + "MIT" + ")".repeat(SpdxParser.MAX_DEPTH);
        assertThat(PARSER.parse(deep)).hasToString("MIT");
        assertThatThrownBy(() -> PARSER.parse("(" + deep + ")")).hasMessageContaining("nested parentheses");
        assertThatThrownBy(() -> PARSER.parse("(".repeat(1_000_000))).hasMessageContaining("more than 20000");
        assertThatThrownBy(() -> PARSER.parse("MIT OR ".repeat(100_000))).hasMessageContaining("more than 20000");
    }

    @Test
    void whatIsPrintedReadsBackAsTheSame() throws SpdxSyntaxException {
        Random random = new Random(20261120);
        for (int i = 0; i < 5_000; i++) {
            SpdxExpression expression = expression(random, 4);
            assertThat(PARSER.parse(expression.toString())).isEqualTo(expression);
        }
    }

    @Test
    void normalizedForgetsOrderAndNothingElse() throws SpdxSyntaxException {
        assertThat(PARSER.parse("MIT OR (ISC AND Zlib)").isEquivalentTo(PARSER.parse("(Zlib AND ISC) OR MIT")))
                .isTrue();
        assertThat(PARSER.parse("MIT OR ISC").isEquivalentTo(PARSER.parse("MIT AND ISC")))
                .isFalse();
        Random random = new Random(1);
        for (int i = 0; i < 1_000; i++) {
            SpdxExpression expression = expression(random, 4);
            assertThat(expression.normalized().normalized()).isEqualTo(expression.normalized());
            assertThat(expression.normalized().terms()).isEqualTo(expression.terms());
        }
    }

    /** An expression of at most that depth. */
    static SpdxExpression expression(Random random, int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            return term(random);
        }
        List<SpdxExpression> operands = new ArrayList<>();
        for (int i = 2 + random.nextInt(3); i > 0; i--) {
            operands.add(expression(random, depth - 1));
        }
        return random.nextBoolean() ? SpdxExpression.and(operands) : SpdxExpression.or(operands);
    }

    private static SpdxTerm term(Random random) {
        if (random.nextInt(10) == 0) {
            return SpdxTerm.of("LicenseRef-" + random.nextInt(100));
        }
        List<ListedLicense> current = LIST.licenses().stream()
                .filter(license -> !license.deprecated())
                .toList();
        SpdxTerm term = SpdxTerm.of(current.get(random.nextInt(current.size())).id());
        if (random.nextInt(5) == 0) {
            term = LIST.orLater(term);
        }
        if (random.nextInt(5) == 0) {
            int exception = random.nextInt(LIST.exceptions().size());
            String id = LIST.exceptions().get(exception).id();
            term = term.with(LIST.currentException(id).orElseThrow());
        }
        return term;
    }
}
