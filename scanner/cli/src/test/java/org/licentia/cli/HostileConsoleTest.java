package org.licentia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.licentia.cli.console.ConsoleReport;
import org.licentia.cli.console.DiffText;
import org.licentia.cli.explain.ExplanationText;
import org.licentia.cli.policy.PolicyAnswer;
import org.licentia.cli.policy.PolicyAnswerText;
import org.licentia.cli.report.NoticeCheckText;
import org.licentia.cli.terminal.Colors;
import org.licentia.cli.terminal.Terminal;
import org.licentia.inventory.Explanation;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.diff.Gate;
import org.licentia.inventory.diff.InventoryDiff;
import org.licentia.report.attribution.NoticeCheck;

/** Whatever strangers write, what a command prints drives neither a terminal nor the build that reads its log. */
class HostileConsoleTest {
    private static final Path CORPUS =
            Path.of("..", "core", "src", "test", "resources", "org", "licentia", "report", "injections.txt");
    private static final Path GOLDEN = Path.of("src", "test", "golden");
    private static final List<String> CASES = List.of(
            "what-two-rules-stop-is-one-finding",
            "waiver-in-force-passes-the-gate-and-shows-the-finding",
            "contradicting-witnesses-go-to-review",
            "missing-pom-is-incomplete-not-compliant");

    /** Words of ours by which a command chooses what to print. */
    private static final Set<String> WORDS =
            Set.of("schemaVersion", "verdict", "priority", "severity", "status", "scope", "kind", "confidence");

    private static final Pattern ACTS = Pattern.compile(
            "[\\p{Cntrl}&&[^\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069\\u200E\\u200F\\u061C\\u2028\\u2029]");
    private static final Pattern COMMAND = Pattern.compile("(?m)^\\s*::[A-Za-z]|##[A-Za-z]*\\[");
    private static final Pattern FORGED = Pattern.compile("(?m)^\\s*(Set-Cookie|second|key|SPDXID): ");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static List<String> payloads() throws IOException {
        List<String> payloads = Files.readAllLines(CORPUS).stream()
                .filter(line -> line.indexOf('\t') >= 0)
                .map(line -> unescaped(line.substring(0, line.indexOf('\t'))))
                .toList();
        assertThat(payloads).hasSizeGreaterThan(120).anyMatch(payload -> payload.contains("\u001B["));
        return payloads;
    }

    /** As the corpus says: \\uXXXX, \\n, \\r, \\t; any other character stands for itself. */
    private static String unescaped(String line) {
        Map<String, String> known = Map.of("n", "\n", "r", "\r", "t", "\t");
        return Pattern.compile("\\\\(u([0-9A-Fa-f]{4})|.)")
                .matcher(line)
                .replaceAll(escape -> java.util.regex.Matcher.quoteReplacement(
                        escape.group(2) != null
                                ? String.valueOf((char) Integer.parseInt(escape.group(2), 16))
                                : known.getOrDefault(escape.group(1), escape.group(1))));
    }

    private static ObjectNode golden(String name) throws IOException {
        return (ObjectNode) JSON.readTree(
                GOLDEN.resolve(name).resolve("expected/licentia.json").toFile());
    }

    /** The document with every text replaced, but for words that must stay. */
    private static JsonNode filled(JsonNode node, String text, Set<String> words) {
        if (node instanceof ObjectNode object) {
            Map<String, JsonNode> fields = new HashMap<>();
            object.properties().forEach(field -> {
                boolean stays =
                        words.contains(field.getKey()) && field.getValue().isTextual();
                // A snippet is ours, of escaped words, and has lines.
                String said = switch (field.getKey()) {
                    case "coordinates" -> "com.example:" + text + ":1";
                    case "snippet" -> text.replaceAll("[\\r\\n]", " ");
                    default -> text;
                };
                fields.put(field.getKey(), stays ? field.getValue() : filled(field.getValue(), said, words));
            });
            return JSON.createObjectNode().setAll(fields);
        }
        if (node instanceof ArrayNode array) {
            ArrayNode all = JSON.createArrayNode();
            array.forEach(each -> all.add(filled(each, text, words)));
            return all;
        }
        return node.isTextual() ? TextNode.valueOf(text) : node;
    }

    // Past the reader, which refuses much of this: a scan meets it, too.
    private static Inventory inventory(JsonNode document) throws IOException {
        return JSON.treeToValue(document, Inventory.class);
    }

    private static String printed(Consumer<PrintStream> print) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        print.accept(stream);
        stream.flush();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void assertHarmless(String what, String payload, String printed) {
        String about = what + " with " + Terminal.safe(payload);
        assertThat(printed).as(about).isNotBlank();
        assertThat(ACTS.matcher(printed).results().map(each ->
                        (int) each.group().charAt(0)))
                .as(about)
                .isEmpty();
        assertThat(COMMAND.matcher(printed).find()).as(about + ": a command").isFalse();
        assertThat(FORGED.matcher(printed).find()).as(about + ": a line").isFalse();
    }

    @Test
    void inventoriesOnTheConsole() throws IOException {
        List<String> payloads = payloads();
        for (String each : CASES) {
            ObjectNode golden = golden(each);
            for (String payload : payloads) {
                for (Set<String> words : List.of(WORDS, Set.of("schemaVersion"))) {
                    JsonNode document = filled(golden, payload, words);
                    Inventory inventory = inventory(document);
                    // What is compared was judged by the same policy.
                    Inventory before = inventory(golden.deepCopy().set("policy", document.get("policy")));
                    assertHarmless(each + ", report", payload, printed(out -> {
                        ConsoleReport report = new ConsoleReport(out, Colors.PLAIN);
                        report.print(inventory, List.of());
                        report.printGate(
                                inventory,
                                Gate.FailOn.REVIEW,
                                Gate.judge(inventory, Gate.FailOn.REVIEW),
                                Gate.failures(inventory, Gate.FailOn.REVIEW));
                    }));
                    assertHarmless(
                            each + ", diff",
                            payload,
                            printed(out ->
                                    new DiffText(out, Colors.PLAIN).print(InventoryDiff.between(before, inventory))));
                }
            }
        }
    }

    @Test
    void explanations() throws IOException {
        List<String> payloads = payloads();
        for (String each : CASES) {
            ObjectNode golden = golden(each);
            // One component, because what tells components apart is replaced too.
            ArrayNode components = golden.withArray("components");
            while (components.size() > 1) {
                components.remove(1);
            }
            golden.withArray("obligations").removeAll();
            for (String payload : payloads) {
                Inventory inventory = inventory(filled(golden, payload, WORDS));
                List<Explanation> all = inventory.components().stream()
                        .map(entry -> Explanation.of(entry, inventory))
                        .toList();
                assertHarmless(
                        each, payload, printed(out -> new ExplanationText(out, Colors.PLAIN).print(all, inventory)));
            }
        }
    }

    @Test
    void noticesSought() throws IOException {
        Inventory.Policy policy = inventory(golden(CASES.get(0))).policy();
        for (String payload : payloads()) {
            NoticeCheck check = new NoticeCheck(
                    payload,
                    payload,
                    policy,
                    payload,
                    1,
                    1,
                    1,
                    1,
                    List.of(new NoticeCheck.Finding(payload, payload, payload, payload)),
                    List.of(payload),
                    payload);
            assertHarmless("notice", payload, printed(out -> new NoticeCheckText(out, Colors.PLAIN).print(check)));
        }
    }

    @Test
    void answersOfPolicies() throws IOException {
        Result result = Result.of("", "policy", "explain", "GPL-2.0-only WITH Classpath-exception-2.0", "-f", "json");
        assertThat(result.exit()).as(result.err()).isZero();
        JsonNode answer = JSON.readTree(result.out());
        for (String payload : payloads()) {
            PolicyAnswer filled = JSON.treeToValue(filled(answer, payload, Set.of()), PolicyAnswer.class);
            assertHarmless("policy", payload, printed(out -> new PolicyAnswerText(out, Colors.PLAIN).print(filled)));
        }
    }
}
