package org.licentia.graph.maven.pom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.apache.maven.model.Model;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.apache.maven.model.io.xpp3.MavenXpp3Writer;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Maven's own reader, without our parser, is the oracle: same models, same failures. */
class PomParserTest {
    private static final String PADDING = "<!-- " + "x".repeat(300) + " -->";

    @Test
    void linesOfLicensesAreThoseOfTheirStartTags() throws IOException, XmlPullParserException {
        String pom = """
                <project>
                  <!-- <licenses><license/></licenses> -->
                  <developers><developer><name>licenses</name></developer></developers>
                  <licenses>
                    <license><name>A</name></license>
                    <!-- <license/> -->
                    <license>
                      <name><![CDATA[<license>]]></name>
                    </license>
                    <license
                        ><name>C</name></license>
                  </licenses>
                  <profiles><profile><id>p</id><licenses><license/></licenses></profile></profiles>
                </project>
                """;

        assertThat(linesOf(bytes(pom, StandardCharsets.UTF_8))).containsExactly(5, 7, 11);
    }

    @Test
    void aPomWithoutLicensesHasNoLines() throws IOException, XmlPullParserException {
        String pom = "<project><build><licenses><license/></licenses></build></project>";

        assertThat(linesOf(bytes(pom, StandardCharsets.UTF_8))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>                     | UTF-8        | true",
                "<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>  | UTF-8        | true",
                "''                                                             | UTF-8        | true",
                "<?xml version='1.0' encoding='UTF-8'?>                         | UTF-8        | false",
                "<?xml version=\"1.0\"?>                                        | UTF-8        | false",
                "<?xml version=\"1.0\" encoding = \"UTF-8\"?>                   | UTF-8        | false",
                "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>                | ISO-8859-1   | false",
                "<?xml version=\"1.0\" encoding=\"windows-1252\"?>              | windows-1252 | false",
                "<?xml version=\"1.0\" encoding=\"UTF-16\"?>                    | UTF-16       | false",
                "''                                                             | UTF-16LE     | false",
                "''                                                             | UTF-16BE     | false",
            })
    void everyEncodingIsReadAsMavenReadsIt(String declaration, String charset, boolean plain) {
        String pom = declaration + "<project>" + PADDING + "<name>Müller – Ω</name></project>";
        byte[] bytes = bytes(pom, Charset.forName(charset));

        assertThat(PomParser.isPlainUtf8(bytes)).isEqualTo(plain);
        assertThat(read(bytes, false)).isEqualTo(oracle(bytes, false));
    }

    @Test
    void aByteOrderMarkIsLeftToMaven() {
        byte[] bytes = bytes("\uFEFF<project>" + PADDING + "<name>Ω</name></project>", StandardCharsets.UTF_8);

        assertThat(PomParser.isPlainUtf8(bytes)).isFalse();
        assertThat(read(bytes, false)).isEqualTo(oracle(bytes, false));
    }

    @Test
    void bytesThatAreNoUtf8BecomeTheSameReplacements() {
        byte[] bytes = bytes(
                "<project>" + PADDING + "<name>M\u00FC\u00E4ller \u00E2\u0082</name></project>",
                StandardCharsets.ISO_8859_1);

        assertThat(PomParser.isPlainUtf8(bytes)).isTrue();
        assertThat(read(bytes, false)).isEqualTo(oracle(bytes, false)).contains("\uFFFD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<project><name>a</name><name>b</name></project>",
                "<project><unknown/></project>",
                "<project><name>&eacute;&lt;&#64;</name></project>",
                "<project><name>&nope;</name></project>",
                "<project><name>open</project>",
                "<project><licenses><license></licenses></project>",
                "<project/><project/>",
                "<other/>",
                "<project><name><b/></name></project>",
                "<project>text<name>a</name>text</project>",
                "<project><dependencies><dependency><optional>maybe</optional></dependency></dependencies></project>",
            })
    void whatIsBrokenFailsAsItFailsForMaven(String pom) {
        byte[] bytes = bytes(PADDING + pom, StandardCharsets.UTF_8);

        assertThat(read(bytes, true)).isEqualTo(oracle(bytes, true));
        assertThat(read(bytes, false)).isEqualTo(oracle(bytes, false));
    }

    @Test
    void nothingIsNoPom() {
        assertThatThrownBy(() -> new MavenXpp3Reader().read(new PomParser(new byte[0]), false))
                .isInstanceOf(IOException.class);
    }

    @Test
    void whateverIsWrittenReadsAsMavenReadsIt() {
        Random random = new Random(6);
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = bytes(anyPom(random), StandardCharsets.UTF_8);
            for (int hits = random.nextInt(3); hits > 0; hits--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            boolean strict = random.nextBoolean();

            assertThat(read(bytes, strict))
                    .as(() -> new String(bytes, StandardCharsets.UTF_8))
                    .isEqualTo(oracle(bytes, strict));
        }
    }

    private static String anyPom(Random random) {
        List<String> declarations = List.of(
                "",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n",
                "<?xml version='1.0'?>",
                "\n",
                "<?xml encoding=\"UTF-8\"?>");
        List<String> parts = List.of(
                "<name>n</name>",
                "<!-- c & <licenses> -->",
                "<licenses>\n<license><name>L</name></license>\n</licenses>",
                "<description><![CDATA[a < b & c]]></description>",
                "<url>&amp;&lt;&copy;é</url>",
                "<build><plugins><plugin><configuration><licenses/></configuration></plugin></plugins></build>",
                "<?pi licenses?>",
                "<x>y</x>",
                "\r\n");
        StringBuilder pom = new StringBuilder(declarations.get(random.nextInt(declarations.size())));
        if (random.nextBoolean()) {
            pom.append(PADDING);
        }
        pom.append("<project>");
        for (int n = random.nextInt(7); n > 0; n--) {
            pom.append(parts.get(random.nextInt(parts.size())));
        }
        return pom.append("</project>").toString();
    }

    private static List<Integer> linesOf(byte[] pom) throws IOException, XmlPullParserException {
        PomParser parser = new PomParser(pom);
        new MavenXpp3Reader().read(parser, false);
        return parser.licenseLines();
    }

    private interface Reading {
        Model model() throws IOException, XmlPullParserException;
    }

    private static String read(byte[] pom, boolean strict) {
        return outcome(() -> new MavenXpp3Reader().read(new PomParser(pom), strict));
    }

    private static String oracle(byte[] pom, boolean strict) {
        return outcome(() -> new MavenXpp3Reader().read(new ByteArrayInputStream(pom), strict));
    }

    /** What was read, written again; or how it failed. */
    private static String outcome(Reading reading) {
        try {
            Model model = reading.model();
            StringWriter text = new StringWriter();
            new MavenXpp3Writer().write(text, model);
            return model.getModelEncoding() + text;
        } catch (IOException | XmlPullParserException e) {
            return e.toString();
        }
    }

    private static byte[] bytes(String text, Charset charset) {
        return text.getBytes(charset);
    }
}
