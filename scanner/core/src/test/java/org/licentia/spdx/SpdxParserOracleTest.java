package org.licentia.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Our parser beside the parser of the SPDX library, which reads the same texts offline. */
class SpdxParserOracleTest {
    private static final SpdxParser PARSER = new SpdxParser(LicenseList.bundled());

    private final SpdxOracle oracle = new SpdxOracle();

    @Test
    void bothReadTheSameStructure() {
        Random random = new Random(7);
        for (int i = 0; i < 400; i++) {
            String text = SpdxParserTest.expression(random, 3).toString();
            assertThat(SpdxOracle.shape(PARSER.tryParse(text).orElseThrow()))
                    .as(text)
                    .isEqualTo(oracle.reading(text));
        }
    }

    @Test
    void bothAgreeWhichTextsAreExpressions() {
        Random random = new Random(11);
        List<String> words = List.of(
                "MIT", "Apache-2.0", "GPL-2.0-only", "AND", "OR", "WITH", "(", ")", "LLVM-exception", "Foo", "and");
        int valid = 0;
        for (int i = 0; i < 3_000; i++) {
            List<String> picked = new ArrayList<>();
            for (int n = 1 + random.nextInt(6); n > 0; n--) {
                picked.add(words.get(random.nextInt(words.size())));
            }
            String text = String.join(" ", picked);
            boolean ours = PARSER.tryParse(text).isPresent();
            valid += ours ? 1 : 0;
            boolean theirs = !oracle.reading(text).equals(SpdxOracle.INVALID);
            if (ours || alternates(text)) {
                assertThat(ours).as(text).isEqualTo(theirs);
            }
        }
        assertThat(valid).isGreaterThan(100);
    }

    // The oracle works with a stack and so also accepts operators before or after both operands ("MIT ISC AND"), which
    // the grammar does not have. Beyond what we accept, it is asked only where operands and operators alternate.
    private static boolean alternates(String text) {
        List<String> words =
                Stream.of(text.split(" ")).filter(word -> !"()".contains(word)).toList();
        return words.size() % 2 == 1
                && IntStream.range(0, words.size())
                        .allMatch(i -> i % 2
                                == 1
                                == List.of("AND", "OR", "WITH", "and").contains(words.get(i)));
    }
}
