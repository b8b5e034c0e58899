package org.licentia.report.junit;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.Inventory.IssueEntry;
import org.licentia.inventory.Inventory.ViolationEntry;
import org.licentia.inventory.InventoryEntry;
import org.licentia.inventory.WrittenCoordinates;
import org.licentia.inventory.diff.Gate;
import org.licentia.report.ExportNotes;
import org.licentia.report.Renderer;
import org.licentia.report.xml.XmlLines;

/**
 * The verdicts as a JUnit report, which every build server shows: each judged component is a test case, each violation
 * a failure of it, what is waived is skipped, and what could not be looked at is an error. Without times: same inputs,
 * same bytes.
 */
public final class JunitRenderer implements Renderer {
    @Override
    public String id() {
        return "junit";
    }

    @Override
    public String fileName() {
        return "licentia-junit.xml";
    }

    @Override
    public void render(Inventory inventory, OutputStream out) throws IOException {
        XmlLines.document(out, xml -> suite(inventory, xml));
    }

    /** One component, or what a scan could not do that is about none. */
    private record Case(
            String name, List<IssueEntry> errors, List<ViolationEntry> failures, List<ViolationEntry> waived) {
        boolean isSkipped() {
            return errors.isEmpty() && failures.isEmpty() && !waived.isEmpty();
        }
    }

    private static void suite(Inventory inventory, XmlLines xml) throws XMLStreamException {
        List<Case> cases = cases(inventory);
        String target = inventory.target().coordinates();
        xml.start("testsuite");
        xml.attribute("name", "licenses of " + target);
        xml.attribute("tests", Integer.toString(cases.size()));
        xml.attribute(
                "failures",
                count(cases.stream()
                        .filter(each ->
                                each.errors().isEmpty() && !each.failures().isEmpty())
                        .count()));
        xml.attribute(
                "errors",
                count(cases.stream().filter(each -> !each.errors().isEmpty()).count()));
        xml.attribute("skipped", count(cases.stream().filter(Case::isSkipped).count()));
        xml.attribute("time", "0");
        xml.start("properties");
        for (Map.Entry<String, String> note : ExportNotes.of(inventory).entrySet()) {
            xml.empty("property", "name", note.getKey(), "value", note.getValue());
        }
        xml.end();
        for (Case each : cases) {
            write(each, WrittenCoordinates.withoutVersion(target).replace(':', '.'), xml);
        }
        xml.end();
    }

    private static List<Case> cases(Inventory inventory) {
        Set<ViolationEntry> failing = new HashSet<>(Gate.failures(inventory, Gate.FailOn.REVIEW));
        Map<String, List<ViolationEntry>> violations =
                inventory.violations().stream().collect(Collectors.groupingBy(ViolationEntry::component));
        Set<String> judged = new HashSet<>();
        Map<String, List<IssueEntry>> errors = new HashMap<>();
        List<Case> cases = new ArrayList<>();
        inventory.issues().stream()
                .filter(issue -> issue.severity().equals("error") && issue.component() != null)
                .forEach(issue -> errors.computeIfAbsent(
                                String.valueOf(issue.component()), component -> new ArrayList<>())
                        .add(issue));
        for (InventoryEntry component : inventory.components()) {
            if (!component.own()) {
                judged.add(component.purl());
                List<ViolationEntry> all = violations.getOrDefault(component.purl(), List.of());
                cases.add(new Case(
                        component.coordinates(),
                        errors.getOrDefault(component.purl(), List.of()),
                        all.stream().filter(failing::contains).toList(),
                        all.stream()
                                .filter(violation -> violation.waivedBy() != null)
                                .toList()));
            }
        }
        List<IssueEntry> others = inventory.issues().stream()
                .filter(issue -> issue.severity().equals("error"))
                .filter(issue -> issue.component() == null || !judged.contains(issue.component()))
                .toList();
        if (!others.isEmpty()) {
            cases.add(new Case("the scan itself", others, List.of(), List.of()));
        }
        return cases;
    }

    private static void write(Case each, String suite, XmlLines xml) throws XMLStreamException {
        xml.start("testcase");
        xml.attribute("classname", suite);
        xml.attribute("name", each.name());
        xml.attribute("time", "0");
        for (IssueEntry error : each.errors()) {
            xml.start("error");
            xml.attribute("message", error.message());
            xml.attribute("type", error.stage());
            xml.text(error.remedy());
            xml.end();
        }
        // Readers expect either errors or failures; a component about which something is missing is an error first.
        if (each.errors().isEmpty()) {
            for (ViolationEntry failure : each.failures()) {
                xml.start("failure");
                xml.attribute("message", failure.verdict() + ": " + failure.license() + " (" + failure.rule() + ")");
                xml.attribute("type", failure.rule());
                xml.text(said(failure));
                xml.end();
            }
        }
        if (each.isSkipped()) {
            ViolationEntry waived = each.waived().get(0);
            xml.empty("skipped", "message", "waived by " + waived.waivedBy() + ": " + waived.rule());
        }
        List<String> asides = new ArrayList<>();
        if (!each.errors().isEmpty()) {
            each.failures().forEach(failure -> asides.add(failure.verdict() + ": " + said(failure)));
        }
        each.waived()
                .forEach(waived ->
                        asides.add(waived.verdict() + ", waived by " + waived.waivedBy() + ": " + said(waived)));
        if (!asides.isEmpty()) {
            xml.start("system-out");
            xml.text(String.join("\n", asides));
            xml.end();
        }
        xml.end();
    }

    private static String said(ViolationEntry violation) {
        String fix = violation.remedies().isEmpty()
                ? violation.fix()
                : violation.remedies().get(0).title();
        String place = violation.declaredAt() == null
                ? ""
                : "\ndeclared at " + violation.declaredAt().file() + ":"
                        + violation.declaredAt().line();
        return violation.because() + "\n" + fix + "\npath " + violation.module() + " › "
                + String.join(" › ", violation.path()) + " (" + violation.scope() + ")" + place;
    }

    private static String count(long count) {
        return Long.toString(count);
    }
}
