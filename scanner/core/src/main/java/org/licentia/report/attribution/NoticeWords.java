package org.licentia.report.attribution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.licentia.inventory.Inventory;
import org.licentia.matching.text.HtmlText;
import org.licentia.report.ExportNotes;
import org.licentia.report.attribution.AttributionDocument.Kind;
import org.licentia.report.attribution.AttributionDocument.Reference;
import org.licentia.report.attribution.AttributionDocument.SourceOffer;
import org.licentia.report.attribution.AttributionDocument.Text;
import org.licentia.report.attribution.AttributionDocument.Work;

/**
 * Third-party notices as the plain values that templates see, in the words of one format.
 *
 * @param line makes a line of words from outside safe in the format
 * @param block the same for a text of many lines
 */
record NoticeWords(UnaryOperator<String> line, UnaryOperator<String> block) {
    Map<String, Object> of(Inventory inventory, AttributionDocument notices) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("product", line(notices.product()));
        values.put("coordinates", line(notices.coordinates()));
        values.put("distributed", notices.isDistributed());
        values.put("model", line(inventory.policy().distribution()));
        values.put("caveats", caveats(inventory));
        values.put("components", notices.components().stream().map(this::work).toList());
        values.put("licenses", licenses(notices));
        values.put(
                "sources",
                notices.components().stream()
                        .filter(work -> work.source() != null)
                        .map(this::source)
                        .toList());
        values.put(
                "acknowledgements",
                notices.components().stream()
                        .filter(work -> !work.acknowledgements().isEmpty())
                        .map(work -> Map.of(
                                "coordinates",
                                line(work.coordinates()),
                                "sentences",
                                work.acknowledgements().stream().map(line).toList()))
                        .toList());
        values.put("texts", notices.texts().stream().map(this::text).toList());
        values.put(
                "missing",
                notices.missing().stream()
                        .map(each -> Map.of(
                                "coordinates",
                                line(each.coordinates()),
                                "what",
                                line(each.what()),
                                "remedy",
                                line(each.remedy())))
                        .toList());
        List<Map<String, Object>> notes = new ArrayList<>();
        ExportNotes.of(inventory)
                .forEach((key, note) -> notes.add(Map.of("key", ExportNotes.title(key), "note", line(note))));
        values.put("notes", notes);
        return values;
    }

    /** What whoever reads the notices must know first. */
    private static List<String> caveats(Inventory inventory) {
        List<String> caveats = new ArrayList<>();
        if (!inventory.complete()) {
            caveats.add("The scan behind these notices is incomplete: components and texts may be absent.");
        }
        if (inventory.target().pomsOnly()) {
            caveats.add("No artifact was looked at (--poms-only): the license texts are those of the SPDX License List,"
                    + " and which copyright notices and notices of the authors belong here is not known.");
        }
        return caveats;
    }

    private String line(String text) {
        return line.apply(text);
    }

    private Map<String, Object> work(Work work) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", line(work.name()));
        values.put("coordinates", line(work.coordinates()));
        values.put("version", line(work.version()));
        values.put("homepage", work.homepage() == null ? "" : line(work.homepage()));
        values.put("license", license(work.license()));
        values.put("inside", work.inside().stream().map(line).toList());
        values.put("copyrights", work.copyrights().stream().map(line).toList());
        values.put("silence", silence(work));
        values.put("texts", work.texts().stream().map(this::reference).toList());
        values.put("notices", work.notices().stream().map(this::reference).toList());
        return values;
    }

    private static String silence(Work work) {
        if (work.isPart()) {
            return "Its copyright notices are those of what it lies in.";
        }
        return work.isExamined()
                ? "Its artifact states no copyright notice."
                : "Its artifact was not looked at for copyright notices.";
    }

    private String license(String license) {
        return license.equals("NOASSERTION") ? "not known" : line(license);
    }

    private Map<String, Object> reference(Reference reference) {
        return Map.of(
                "number",
                reference.number(),
                "origin",
                line(reference.origin()),
                "about",
                reference.about() == null ? "" : line(reference.about()));
    }

    /** How many components come under which licenses, most first. */
    private List<Map<String, Object>> licenses(AttributionDocument notices) {
        Map<String, Integer> counts = new TreeMap<>();
        notices.components().forEach(work -> counts.merge(work.license(), 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .<Map<String, Object>>map(
                        entry -> Map.of("license", license(entry.getKey()), "components", entry.getValue()))
                .toList();
    }

    private Map<String, Object> source(Work work) {
        SourceOffer offer = work.source();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", line(work.name()));
        values.put("coordinates", line(work.coordinates()));
        values.put("version", line(work.version()));
        values.put("licenses", offer == null ? "" : line(String.join(", ", offer.licenses())));
        values.put("address", offer == null || offer.address() == null ? "" : line(offer.address()));
        values.put("sourceJar", offer == null ? "" : line(offer.sourceJar()));
        return values;
    }

    private Map<String, Object> text(Text text) {
        boolean isPage = HtmlText.isPage(text.text());
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("number", text.number());
        values.put("kind", text.kind() == Kind.NOTICE ? "Notice" : "License");
        values.put("title", line(text.title()));
        values.put("isPage", isPage);
        values.put(
                "text",
                block.apply(isPage ? HtmlText.plain(text.text()) : text.text().stripTrailing()));
        values.put("components", text.components().stream().map(line).toList());
        return values;
    }
}
