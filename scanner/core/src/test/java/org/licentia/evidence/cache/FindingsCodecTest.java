package org.licentia.evidence.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.licentia.evidence.ArchiveFindings;

class FindingsCodecTest {
    @Test
    void whatComesBackEqualsWhatWentIn() throws IOException {
        for (int seed = 0; seed < 500; seed++) {
            ArchiveFindings findings = SampleFindings.of(seed);
            assertThat(FindingsCodec.decode(FindingsCodec.encode(findings))).isEqualTo(findings);
        }
    }

    @Test
    void equalFindingsAreEqualBytes() throws IOException {
        assertThat(FindingsCodec.encode(SampleFindings.of(3))).isEqualTo(FindingsCodec.encode(SampleFindings.of(3)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null and void",
                "{",
                "[]",
                "{\"evidence\":[{}]}",
                "{\"evidence\":[],\"contained\":[],\"issues\":[],\"more\":1}",
                "{\"evidence\":[{\"meaning\":{\"expression\":{}}}],\"contained\":[],\"issues\":[]}"
            })
    void whatIsNoFindingsIsRefused(String text) {
        assertThatThrownBy(() -> FindingsCodec.decode(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class);
    }
}
