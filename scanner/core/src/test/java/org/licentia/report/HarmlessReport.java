package org.licentia.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.licentia.report.sample.Injection;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** What a report of a kind looks like that says nothing evil; other reports of the kind are held against it. */
final class HarmlessReport {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final Pattern CODE = Pattern.compile("(?s)(`+)(?!`).*?(?<!`)\\1(?!`)");
    private static final Pattern TAG = Pattern.compile("</?([a-zA-Z][^\\s/>]*)([^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s([a-zA-Z:-]+)(?:=(\"[^\"]*\"|'[^']*'|[^\\s\"']+))?");
    private static final Pattern OWN_CODE = Pattern.compile("(?s)<(style|script)>.*?</\\1>");
    private static final Pattern MULTI_LINE_TEXT = Pattern.compile("(?s)<text>.*?</text>");
    private static final Pattern ENTITIES_ONLY =
            Pattern.compile("&(?!(?:lt|gt|amp|quot|apos|nbsp|#\\d+|#x[0-9a-fA-F]+);)");

    static {
        JSON.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(Integer.MAX_VALUE)
                        .build());
    }

    private static final Pattern ACTIVE =
            Pattern.compile("(?is)[\"']?\\s*(javascript|data|vbscript|file|view-source):.*");
    private static final int MOST_SAID = 2_000;

    private final String name;
    private final String harmless;

    HarmlessReport(String name, byte[] harmless) {
        this.name = name;
        this.harmless = new String(harmless, StandardCharsets.UTF_8);
    }

    /** Fails unless the report holds the injection and is still of its kind. */
    void check(Injection injection, byte[] report) throws IOException {
        try {
            checkFile(name, injection.payload(), report);
        } catch (AssertionError e) {
            throw new AssertionError(
                    name + " with " + escaped(injection.payload()) + " (" + injection.why() + "): " + e.getMessage());
        }
    }

    private void checkFile(String file, String payload, byte[] bytes) throws IOException {
        String text = new String(bytes, StandardCharsets.UTF_8);
        switch (file.substring(file.lastIndexOf('.') + 1)) {
            case "json", "sarif", "jsonld" -> json(file, payload, text);
            case "jsonl" -> {
                for (String line : text.split("\n")) {
                    json(file, payload, line);
                }
            }
            case "xml", "rels", "vml" -> xml(file, bytes);
            case "md" -> markdown(text);
            case "csv" -> csv(text);
            case "html" -> html(text);
            case "zip", "xlsx" -> zip(payload, bytes);
            case "spdx" -> tagValue(text);
            default -> plain(text);
        }
    }

    private static void json(String file, String payload, String text) throws IOException {
        assertThat(text.chars().noneMatch(c -> c < ' ' && c != '\n'))
                .as("no raw controls")
                .isTrue();
        JsonNode tree = JSON.readTree(text);
        if (file.equals("licentia.json") && !payload.isEmpty()) {
            assertThat(tree.at("/target/name").asText()).isEqualTo(wellFormed(payload));
            assertThat(tree.at("/components/0/license/declared/0/name").asText())
                    .isEqualTo(wellFormed(payload));
        }
    }

    private static void xml(String file, byte[] bytes) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            Document document = builder.parse(new ByteArrayInputStream(bytes));
            assertThat(document.getElementsByTagNameNS("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "f")
                            .getLength())
                    .as("formulas in " + file)
                    .isZero();
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError(file + " is not well-formed: " + e.getMessage());
        }
    }

    /** Refuses what is not well-formed, and prints nothing. */
    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }

    private void markdown(String text) {
        plain(text);
        String prose = CODE.matcher(text).replaceAll("");
        assertThat(tags(prose))
                .as("HTML in Markdown")
                .isSubsetOf(tags(CODE.matcher(harmless).replaceAll("")));
        assertThat(prose)
                .doesNotContain("127.0.0.1:9/x.png)", "](javascript", "http://127", "https://127", "www.", "<http")
                .doesNotContain("@everyone", "\n# Heading", "\n| forged", "\n[x]: ", "\n---\nkey");
    }

    private static void csv(String text) {
        String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        for (String cell : cells(body)) {
            assertThat(cell).as("cell").doesNotMatch("(?s)[=+@\\t\\r＝＋＠－].*|-(?!\\d+(\\.\\d+)?$).+");
            assertThat(cell.codePoints()).as(escaped(cell)).noneMatch(c -> c != '\n' && c != '\r' && acts(c));
        }
    }

    /** The cells of RFC 4180. */
    private static List<String> cells(String csv) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < csv.length(); at++) {
            char c = csv.charAt(at);
            if (quoted) {
                if (c != '"') {
                    cell.append(c);
                } else if (at + 1 < csv.length() && csv.charAt(at + 1) == '"') {
                    cell.append('"');
                    at++;
                } else {
                    quoted = false;
                }
            } else if (c == '"' && cell.length() == 0) {
                quoted = true;
            } else if (c == ',' || c == '\n') {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (c != '\r' || at + 1 >= csv.length() || csv.charAt(at + 1) != '\n') {
                cell.append(c);
            }
        }
        assertThat(quoted).as("an open quote").isFalse();
        cells.add(cell.toString());
        return cells;
    }

    private void html(String text) {
        plain(text);
        String page = OWN_CODE.matcher(text).replaceAll("");
        String model = OWN_CODE.matcher(harmless).replaceAll("");
        assertThat(tags(page)).as("elements").isSubsetOf(tags(model));
        assertThat(ENTITIES_ONLY.matcher(page).find()).as("a bare ampersand").isFalse();
    }

    /** Names of elements and of their attributes. */
    private static Set<String> tags(String text) {
        Set<String> names = new TreeSet<>();
        Matcher tags = TAG.matcher(text);
        while (tags.find()) {
            names.add(tags.group(1));
            Matcher attributes = ATTRIBUTE.matcher(tags.group(2));
            while (attributes.find()) {
                names.add(tags.group(1) + " " + attributes.group(1));
                if (Set.of("href", "src", "action").contains(attributes.group(1))) {
                    assertThat(attributes.group(2)).as(tags.group()).doesNotMatch(ACTIVE);
                }
            }
        }
        return names;
    }

    private void zip(String payload, byte[] bytes) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getName())
                        .doesNotContain("..", "\\", ":")
                        .doesNotStartWith("/")
                        .matches("[ -~]+");
                byte[] content = zip.readAllBytes();
                if (entry.getName().endsWith(".html")) {
                    plain(new String(content, StandardCharsets.UTF_8));
                } else if (!entry.getName().endsWith(".md") && !entry.getName().contains("/")) {
                    checkFile(entry.getName(), payload, content);
                } else if (entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels")) {
                    xml(entry.getName(), content);
                }
            }
        }
    }

    /** Read by machines: text keeps its direction. */
    private static void tagValue(String text) {
        assertThat(text.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t'))
                .as("no raw controls")
                .isTrue();
        assertThat(MULTI_LINE_TEXT.matcher(text).replaceAll("<text/>"))
                .doesNotContain("\nSPDXID: SPDXRef-forged", "\nPackageLicenseConcluded: MIT", "\nSet-Cookie");
    }

    private static void plain(String text) {
        assertThat(text.codePoints()
                        .filter(HarmlessReport::acts)
                        .mapToObj(c -> String.format("U+%04X", c))
                        .distinct())
                .as("characters that act instead of being seen")
                .isEmpty();
    }

    /** Controls but line feed and tab, what turns directions, lone surrogates, line ends that few know. */
    private static boolean acts(int c) {
        return Character.getType(c) == Character.CONTROL && c != '\n' && c != '\t'
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069
                || c == 0x200E
                || c == 0x200F
                || c == 0x2028
                || c == 0x2029
                || Character.getType(c) == Character.SURROGATE;
    }

    private static String wellFormed(String text) {
        StringBuilder whole = new StringBuilder();
        text.codePoints()
                .map(c -> Character.getType(c) == Character.SURROGATE ? 0xFFFD : c)
                .forEach(whole::appendCodePoint);
        return whole.toString();
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars()
                .limit(200)
                .forEach(c ->
                        escaped.append(c >= ' ' && c <= '~' ? String.valueOf((char) c) : String.format("\\u%04X", c)));
        return escaped.toString();
    }
}
