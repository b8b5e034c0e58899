package org.licentia.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be taken of an expression. */
class LicenseOfferTest {
    private static final SpdxParser PARSER = new SpdxParser(LicenseList.bundled());

    private static SpdxExpression read(String text) {
        return PARSER.tryParse(text).orElseThrow();
    }

    private static String take(String offered, String choice) {
        return new LicenseOffer(read(offered))
                .take(read(choice))
                .map(Object::toString)
                .orElse("not offered");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GPL-2.0-only OR MIT                                | MIT                          | MIT
            GPL-2.0-only OR MIT                                | mit                          | MIT
            GPL-2.0-only OR MIT                                | Apache-2.0                   | not offered
            GPL-2.0-only OR MIT                                | GPL-2.0-or-later             | not offered
            GPL-2.0+ OR MIT                                    | GPL-2.0-or-later             | GPL-2.0-or-later
            GPL-2.0-only WITH Classpath-exception-2.0 OR MIT   | GPL-2.0-only                 | not offered
            GPL-2.0-only OR MIT OR ISC                         | ISC OR MIT                   | MIT OR ISC
            MIT AND GPL-2.0-only                               | MIT                          | not offered
            (MIT OR GPL-2.0-only) AND BSD-2-Clause             | MIT AND BSD-2-Clause         | MIT AND BSD-2-Clause
            (MIT OR GPL-2.0-only) AND BSD-2-Clause             | BSD-2-Clause AND MIT         | MIT AND BSD-2-Clause
            (MIT OR GPL-2.0-only) AND BSD-2-Clause             | MIT                          | MIT AND BSD-2-Clause
            (MIT OR GPL-2.0-only) AND BSD-2-Clause             | BSD-2-Clause                 | not offered
            (MIT OR GPL-2.0-only) AND (ISC OR LGPL-2.1-only)   | MIT                          | MIT AND (ISC OR LGPL-2.1-only)
            (MIT OR GPL-2.0-only) AND (ISC OR LGPL-2.1-only)   | ISC AND GPL-2.0-only         | GPL-2.0-only AND ISC
            (MIT OR GPL-2.0-only) AND (ISC OR LGPL-2.1-only)   | MIT AND GPL-2.0-only         | not offered
            (MIT AND GPL-2.0-only) OR ISC                      | MIT                          | not offered
            (MIT AND GPL-2.0-only) OR ISC                      | GPL-2.0-only AND MIT         | MIT AND GPL-2.0-only
            MIT OR (MIT AND GPL-2.0-only)                      | MIT                          | MIT
            (MIT OR ISC) AND X11 AND (MIT OR Zlib)             | MIT AND X11                  | MIT AND X11
            (MIT OR ISC) AND X11                               | MIT AND X11 AND Zlib         | not offered
            MIT                                                | MIT                          | MIT
            """)
    void licensesAreTakenAndNotWords(String offered, String choice, String taken) {
        assertThat(take(offered, choice)).isEqualTo(taken);
    }

    @Test
    void onlyAnOrLeavesAChoice() {
        assertThat(new LicenseOffer(read("MIT AND ISC")).isChoice()).isFalse();
        assertThat(new LicenseOffer(read("MIT AND (ISC OR X11)")).isChoice()).isTrue();
        assertThat(new LicenseOffer(read("MIT AND (ISC OR X11)")).alternatives())
                .extracting(Object::toString)
                .containsExactly("MIT AND ISC", "MIT AND X11");
    }

    @Test
    void anOfferWithoutBoundsIsTakenWholeOrNotAtAll() {
        String bomb = IntStream.range(0, 40)
                .mapToObj(i -> "(LicenseRef-a" + i + " OR LicenseRef-b" + i + ")")
                .collect(Collectors.joining(" AND "));
        assertThat(take(bomb, "LicenseRef-a1")).isEqualTo("not offered");
        assertThat(new LicenseOffer(read(bomb)).alternatives()).isEmpty();
        assertThat(new LicenseOffer(read(bomb)).take(read(bomb))).contains(read(bomb));
    }

    /** Whatever is taken, everything that a licensee had to accept anyway is still there. */
    @Test
    void whatIsTakenIsAPartOfTheOffer() {
        Random random = new Random(7);
        int taken = 0;
        for (int round = 0; round < 5_000; round++) {
            SpdxExpression offered = some(random, 3);
            SpdxExpression choice = some(random, 2);
            List<SpdxExpression> left = new LicenseOffer(offered)
                    .take(choice)
                    .map(part -> new LicenseOffer(part).alternatives())
                    .orElse(List.of());
            List<java.util.Set<SpdxTerm>> all = new LicenseOffer(offered)
                    .alternatives().stream().map(SpdxExpression::terms).toList();
            for (SpdxExpression one : left) {
                taken++;
                assertThat(all).as(offered + " taken as " + choice).contains(one.terms());
            }
        }
        assertThat(taken).isGreaterThan(200);
    }

    private static SpdxExpression some(Random random, int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            return SpdxTerm.of(List.of("MIT", "ISC", "X11", "Zlib").get(random.nextInt(4)));
        }
        List<SpdxExpression> operands = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            operands.add(some(random, depth - 1));
        }
        return random.nextBoolean() ? SpdxExpression.and(operands) : SpdxExpression.or(operands);
    }
}
