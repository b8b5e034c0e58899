package org.licentia.report.spdx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.licentia.report.spdx.SpdxSamples.written;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.licentia.inventory.Inventory;

/** Official schemas and libraries accept every document, and nothing in one points nowhere. */
class SpdxDocumentsTest {

    static Stream<Arguments> samples() {
        return SpdxSamples.all().entrySet().stream().map(SpdxDocumentsTest::arguments);
    }

    private static Arguments arguments(Map.Entry<String, Inventory> sample) {
        return Arguments.of(org.junit.jupiter.api.Named.of(sample.getKey(), sample.getValue()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void jsonOf23IsValid(Inventory inventory) {
        byte[] json = written(new SpdxJsonRenderer(), inventory);
        assertThat(SpdxOracles.schemaErrors2(json)).isEmpty();
        assertThat(SpdxReferences.problems2(json)).isEmpty();
        assertThat(SpdxOracles.verify2(json)).isEmpty();
        assertThat(written(new SpdxJsonRenderer(), inventory)).isEqualTo(json);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void tagValueIsValid(Inventory inventory) {
        byte[] text = written(new SpdxTagValueRenderer(), inventory);
        assertThat(SpdxOracles.verifyTagValue(text)).isEmpty();
        assertThat(written(new SpdxTagValueRenderer(), inventory)).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void jsonOf301IsValid(Inventory inventory) {
        byte[] json = written(new Spdx3JsonRenderer(), inventory);
        assertThat(SpdxReferences.problems3(json)).isEmpty();
        assertThat(SpdxOracles.schemaErrors3(json)).isEmpty();
        assertThat(SpdxOracles.verify3(json)).isEmpty();
        assertThat(written(new Spdx3JsonRenderer(), inventory)).isEqualTo(json);
    }
}
