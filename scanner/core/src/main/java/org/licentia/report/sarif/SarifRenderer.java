package org.licentia.report.sarif;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.Inventory.IssueEntry;
import org.licentia.inventory.Inventory.ViolationEntry;
import org.licentia.inventory.WrittenCoordinates;
import org.licentia.inventory.diff.Gate;
import org.licentia.report.ExportNotes;
import org.licentia.report.Renderer;
import org.licentia.report.json.JsonRenderer;

/**
 * What makes the gate fail, as SARIF 2.1.0 (OASIS standard with errata 01): a rule of the policy is a rule, the
 * {@code <dependency>} that brings a component is the place. Without times: same inputs, same bytes.
 */
public final class SarifRenderer implements Renderer {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private static final String DENIED = "deny";

    @Override
    public String id() {
        return "sarif";
    }

    @Override
    public String fileName() {
        return "licentia.sarif";
    }

    @Override
    public void render(Inventory inventory, OutputStream out) throws IOException {
        Map<String, Object> log = new LinkedHashMap<>();
        log.put("$schema", SCHEMA);
        log.put("version", "2.1.0");
        log.put("runs", List.of(run(inventory)));
        JsonRenderer.write(log, out);
    }

    private static Map<String, Object> run(Inventory inventory) {
        List<ViolationEntry> failures = Gate.failures(inventory, Gate.FailOn.REVIEW);
        Map<String, List<ViolationEntry>> byRule = new TreeMap<>();
        failures.forEach(failure -> byRule.computeIfAbsent(failure.rule(), rule -> new ArrayList<>())
                .add(failure));
        List<String> rules = List.copyOf(byRule.keySet());
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", inventory.tool().name());
        driver.put("version", inventory.tool().version());
        driver.put("rules", byRule.values().stream().map(SarifRenderer::rule).toList());

        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver));
        run.put("invocations", List.of(invocation(inventory)));
        run.put(
                "originalUriBaseIds",
                Map.of(SarifLocation.ROOT, Map.of("description", text("The folder of the project's POM."))));
        run.put("columnKind", "utf16CodeUnits");
        run.put(
                "automationDetails",
                Map.of(
                        "id",
                        "licentia/"
                                + WrittenCoordinates.withoutVersion(
                                        inventory.target().coordinates())));
        Map<String, Integer> seen = new HashMap<>();
        run.put(
                "results",
                failures.stream()
                        .map(failure -> result(failure, rules.indexOf(failure.rule()), inventory, seen))
                        .toList());
        run.put("properties", ExportNotes.of(inventory));
        return run;
    }

    private static Map<String, Object> rule(List<ViolationEntry> failures) {
        ViolationEntry first = failures.get(0);
        boolean denies = failures.stream().anyMatch(failure -> failure.verdict().equals(DENIED));
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("id", first.rule());
        rule.put("shortDescription", text(words(first.rule())));
        rule.put("fullDescription", text(first.because()));
        rule.put("help", text(first.fix().isEmpty() ? first.because() : first.fix()));
        rule.put("defaultConfiguration", Map.of("level", level(denies)));
        return rule;
    }

    private static Map<String, Object> result(
            ViolationEntry failure, int rule, Inventory inventory, Map<String, Integer> seen) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("ruleId", failure.rule());
        result.put("ruleIndex", rule);
        result.put("kind", "fail");
        result.put("level", level(failure.verdict().equals(DENIED)));
        result.put("message", text(message(failure)));
        result.put("locations", List.of(SarifLocation.of(failure, inventory)));
        String fingerprint = Fingerprint.of(failure);
        int nth = seen.merge(fingerprint, 1, Integer::sum);
        result.put("partialFingerprints", Map.of(Fingerprint.NAME, nth == 1 ? fingerprint : fingerprint + ":" + nth));
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("component", failure.component());
        properties.put("verdict", failure.verdict());
        properties.put("license", failure.license());
        properties.put("scope", failure.scope());
        properties.put("priority", failure.priority());
        result.put("properties", properties);
        return result;
    }

    private static String message(ViolationEntry failure) {
        String judged = failure.judged() == null ? "" : ", judged as " + failure.judged();
        String remedy = failure.remedies().isEmpty()
                ? ""
                : " " + failure.remedies().get(0).title();
        return failure.coordinates() + " is under " + failure.license() + judged + ". " + failure.because() + " Path: "
                + failure.module() + " › " + String.join(" › ", failure.path()) + " (" + failure.scope() + ")."
                + remedy;
    }

    /** An incomplete scan did not succeed: what could not be looked at are its notifications. */
    private static Map<String, Object> invocation(Inventory inventory) {
        Map<String, Object> invocation = new LinkedHashMap<>();
        invocation.put("executionSuccessful", inventory.complete());
        invocation.put(
                "toolExecutionNotifications",
                inventory.issues().stream().map(SarifRenderer::notification).toList());
        return invocation;
    }

    private static Map<String, Object> notification(IssueEntry issue) {
        String about = issue.component() == null ? "" : issue.component() + ": ";
        Map<String, Object> notification = new LinkedHashMap<>();
        notification.put("level", level(issue.severity().equals("error")));
        notification.put("message", text(about + issue.message() + " " + issue.remedy()));
        return notification;
    }

    private static String level(boolean error) {
        return error ? "error" : "warning";
    }

    private static Map<String, String> text(String text) {
        return Map.of("text", text);
    }

    private static String words(String id) {
        String words = id.replace('-', ' ');
        return words.isEmpty() ? id : Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }
}
