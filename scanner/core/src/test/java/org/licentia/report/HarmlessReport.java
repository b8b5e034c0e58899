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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
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
    /** A style sheet's string in which strangers' words stand as letters, digits, blanks and numbers of characters. */
    private static final Pattern SPELLED = Pattern.compile("content:\"(?:[ 0-9A-Za-z]|\\\\[0-9a-f]{6} )*\"");

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

    /** What is in a bundle and written by strangers: kept byte for byte, so that only its name is looked at. */
    private static final Pattern FOREIGN = Pattern.compile("(licenses|sources)/.*");

    private static final Pattern CHECKSUM = Pattern.compile("[0-9a-f]{64}  [ -~]+");

    private final String name;
    private final Supplier<byte[]> harmless;
    private @Nullable Set<String> vocabulary;
    private @Nullable List<String> ownCode;
    private @Nullable Map<String, HarmlessReport> entries;

    HarmlessReport(String name, byte[] harmless) {
        this(name, () -> harmless);
    }

    /** @param harmless asked for at most once, and only where the kind of report asks for a model */
    HarmlessReport(String name, Supplier<byte[]> harmless) {
        this.name = name;
        this.harmless = harmless;
    }

    /** Fails unless the report holds the injection and is still of its kind. */
    void check(Injection injection, byte[] report) throws IOException {
        try {
            checkFile(injection.payload(), report);
        } catch (AssertionError e) {
            throw new AssertionError(
                    name + " with " + escaped(injection.payload()) + " (" + injection.why() + "): " + e.getMessage());
        }
    }

    private void checkFile(String payload, byte[] bytes) throws IOException {
        if (FOREIGN.matcher(name).matches()) {
            return;
        }
        String file = name.substring(name.lastIndexOf('/') + 1);
        String text = new String(bytes, StandardCharsets.UTF_8);
        switch (file.substring(file.lastIndexOf('.') + 1)) {
            case "json", "sarif", "jsonld" -> json(file, payload, text);
            case "jsonl" -> {
                for (String line : text.split("\n")) {
                    json(file, payload, line);
                }
            }
            case "xml", "rels", "vml" -> xml(file, bytes);
            case "sha256" ->
                assertThat(text.lines()).allMatch(line -> CHECKSUM.matcher(line).matches());
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
        assertThat(tags(prose)).as("HTML in Markdown").isSubsetOf(vocabulary(CODE));
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
        String page = OWN_CODE.matcher(text).replaceAll("");
        plain(page);
        assertThat(ownCode(text)).as("styles and scripts").isEqualTo(model());
        assertThat(tags(page)).as("elements").isSubsetOf(vocabulary(OWN_CODE));
        assertThat(ENTITIES_ONLY.matcher(page).find()).as("a bare ampersand").isFalse();
    }

    private static List<String> ownCode(String page) {
        return OWN_CODE.matcher(page)
                .results()
                .map(code -> SPELLED.matcher(code.group()).replaceAll("content:\"\""))
                .toList();
    }

    /** The styles and scripts of the harmless report: strangers' words change nothing in them. */
    private List<String> model() {
        if (ownCode == null) {
            ownCode = ownCode(new String(harmless.get(), StandardCharsets.UTF_8));
        }
        return ownCode;
    }

    /** The elements and attributes of the harmless report, what matches aside. */
    private Set<String> vocabulary(Pattern aside) {
        if (vocabulary == null) {
            String model = new String(harmless.get(), StandardCharsets.UTF_8);
            vocabulary = tags(aside.matcher(model).replaceAll(""));
        }
        return vocabulary;
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

    /** Every entry is held against the harmless one of its name, by its own format. */
    private void zip(String payload, byte[] bytes) throws IOException {
        if (entries == null) {
            entries = new TreeMap<>();
            unzipped(harmless.get())
                    .forEach((entry, content) -> entries.put(entry, new HarmlessReport(entry, content)));
        }
        Map<String, byte[]> contents = unzipped(bytes);
        assertThat(contents.keySet()).containsAll(ours(entries.keySet()));
        assertThat(entries.keySet()).containsAll(ours(contents.keySet()));
        for (Map.Entry<String, byte[]> entry : contents.entrySet()) {
            assertThat(entry.getKey())
                    .doesNotContain("..", "\\", ":", "//")
                    .doesNotStartWith("/")
                    .matches("[ -~]+");
            HarmlessReport model = entries.get(entry.getKey());
            if (model != null) {
                try {
                    model.checkFile(payload, entry.getValue());
                } catch (AssertionError e) {
                    throw new AssertionError(entry.getKey() + ": " + e.getMessage(), e);
                }
            }
        }
    }

    private static List<String> ours(Set<String> names) {
        return names.stream().filter(entry -> !FOREIGN.matcher(entry).matches()).toList();
    }

    /** The entries in their order; the same name twice is an error. */
    private static Map<String, byte[]> unzipped(byte[] bytes) throws IOException {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(contents.put(entry.getName(), zip.readAllBytes()))
                        .as("%s twice", entry.getName())
                        .isNull();
            }
        }
        assertThat(contents).isNotEmpty();
        return contents;
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
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int c = text.codePointAt(at);
            if ((c < ' ' || c > '~') && acts(c)) {
                throw new AssertionError(String.format(
                        "U+%04X acts instead of being seen, after: %s",
                        c, escaped(text.substring(Math.max(0, at - 60), at))));
            }
        }
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
