package org.licentia.matching.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DecoderTest {
    private static final String TEXT = "Permission is granted “as is” – to Zoë\n";

    @Test
    void everyEncodingOfWesternTextIsRead() {
        Charset cp1252 = Charset.forName("windows-1252");
        assertThat(Decoder.decode(TEXT.getBytes(StandardCharsets.UTF_8))).isEqualTo(TEXT);
        assertThat(Decoder.decode(TEXT.getBytes(cp1252))).isEqualTo(TEXT);
        assertThat(Decoder.decode(TEXT.getBytes(StandardCharsets.UTF_16LE))).isEqualTo(TEXT);
        assertThat(Decoder.decode(TEXT.getBytes(StandardCharsets.UTF_16BE))).isEqualTo(TEXT);
    }

    @Test
    void byteOrderMarksDecideAndVanish() {
        assertThat(Decoder.decode(marked(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF)))
                .isEqualTo(TEXT);
        assertThat(Decoder.decode(marked(StandardCharsets.UTF_16LE, 0xFF, 0xFE)))
                .isEqualTo(TEXT);
        assertThat(Decoder.decode(marked(StandardCharsets.UTF_16BE, 0xFE, 0xFF)))
                .isEqualTo(TEXT);
    }

    @Test
    void binaryContentIsNoText() {
        byte[] random = new byte[50_000];
        new Random(5).nextBytes(random);
        assertThat(Decoder.decode(random)).isEmpty();
        assertThat(Decoder.decode(new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 61, 0, 9}))
                .isEmpty();
        assertThat(Decoder.decode(new byte[1_000])).isEmpty();
    }

    @Test
    void nothingIsNothing() {
        assertThat(Decoder.decode(new byte[0])).isEmpty();
        assertThat(Decoder.decode(new byte[] {(byte) 0xFF})).isEqualTo("ÿ");
    }

    @Test
    void longTextIsCutOffBetweenCharacters() {
        byte[] content = "é".repeat(Decoder.MOST_BYTES).getBytes(StandardCharsets.UTF_8);
        byte[] shifted = new byte[content.length + 1];
        shifted[0] = 'x';
        System.arraycopy(content, 0, shifted, 1, content.length);
        assertThat(Decoder.decode(content)).hasSize(Decoder.MOST_BYTES / 2).endsWith("é");
        assertThat(Decoder.decode(shifted)).startsWith("xé").endsWith("é");
        assertThat(Decoder.decode(Arrays.copyOf(content, 20))).isEqualTo("é".repeat(10));
    }

    private static byte[] marked(Charset charset, int... mark) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Arrays.stream(mark).forEach(bytes::write);
        bytes.writeBytes(TEXT.getBytes(charset));
        return bytes.toByteArray();
    }
}
