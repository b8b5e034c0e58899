package org.licentia.graph.maven.pom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PropertyReferencesTest {
    @ParameterizedTest
    @CsvSource({
        "plain, plain",
        "${a}, 1",
        "x${a}y${a}z, x1y1z",
        "${b}, <b>",
        "${}, ${}",
        "${}${a}, ${}1",
        "${a, ${a",
        "${a}${a, 1${a",
        "${${a}, <${a>",
        "$a}, $a}"
    })
    void valuesStandWhereReferencesWere(String text, String replaced) {
        assertThat(PropertyReferences.replaced(text, name -> Map.of("a", "1").getOrDefault(name, "<" + name + ">")))
                .isEqualTo(replaced);
    }

    @Test
    void referencesThatNobodyClosesAreNotSought() {
        String text = "${".repeat(4_000_000);
        AtomicInteger asked = new AtomicInteger();

        String replaced = PropertyReferences.replaced(text, name -> "" + asked.incrementAndGet());

        assertThat(replaced).isEqualTo(text);
        assertThat(asked).hasValue(0);
    }
}
