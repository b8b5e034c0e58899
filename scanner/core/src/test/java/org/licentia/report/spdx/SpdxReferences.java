package org.licentia.report.spdx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.licentia.spdx.LicenseList;
import org.licentia.spdx.SpdxParser;
import org.licentia.spdx.SpdxTerm;

/** What the official validators do not see: ids used twice, and references to what is not there. */
public final class SpdxReferences {
    private static final SpdxParser PARSER = new SpdxParser(LicenseList.bundled());

    private SpdxReferences() {}

    static JsonNode read(byte[] json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<String> problems2(byte[] json) {
        JsonNode document = read(json);
        List<String> problems = new ArrayList<>();
        Set<String> ids = new HashSet<>(Set.of(document.at("/SPDXID").asText()));
        Set<String> licenses = new HashSet<>();
        document.at("/packages").forEach(each -> {
            String id = each.at("/SPDXID").asText();
            if (!ids.add(id) || !id.matches("SPDXRef-[A-Za-z0-9.-]+")) {
                problems.add("twice or malformed: " + id);
            }
        });
        document.at("/hasExtractedLicensingInfos").forEach(each -> {
            String id = each.at("/licenseId").asText();
            if (!licenses.add(id) || each.at("/extractedText").asText().isBlank()) {
                problems.add("twice or without text: " + id);
            }
        });
        Set<String> used = new HashSet<>();
        document.at("/packages").forEach(each -> {
            expression(each.at("/licenseConcluded").asText(), used::add, problems);
            expression(each.at("/licenseDeclared").asText(), used::add, problems);
        });
        if (!licenses.equals(used)) {
            problems.add("declared " + licenses + ", used " + used);
        }
        Set<JsonNode> seen = new HashSet<>();
        Set<String> related = new HashSet<>();
        document.at("/relationships").forEach(each -> {
            if (!seen.add(each)) {
                problems.add("twice: " + each);
            }
            for (String end : List.of("spdxElementId", "relatedSpdxElement")) {
                related.add(each.at("/" + end).asText());
                if (!ids.contains(each.at("/" + end).asText())) {
                    problems.add("dangling: " + each);
                }
            }
        });
        if (!related.equals(ids)) {
            ids.removeAll(related);
            problems.add("unrelated: " + ids);
        }
        return problems;
    }

    private static void expression(String text, Consumer<String> used, List<String> problems) {
        PARSER.tryParse(text)
                .ifPresentOrElse(
                        expression -> expression.terms().stream()
                                .filter(SpdxTerm::isLicenseRef)
                                .forEach(term -> used.accept(term.license())),
                        () -> problems.add("no expression: " + text));
    }

    public static List<String> problems3(byte[] json) {
        JsonNode graph = read(json).at("/@graph");
        List<String> problems = new ArrayList<>();
        Set<String> ids = new HashSet<>(
                Set.of("_:creation", "expandedlicensing_NoAssertionLicense", "expandedlicensing_NoneLicense"));
        ids.add("https://spdx.org/licenses/CC0-1.0");
        graph.forEach(each -> {
            if (each.has("spdxId") && !ids.add(each.at("/spdxId").asText())) {
                problems.add("twice: " + each.at("/spdxId"));
            }
        });
        Set<String> listed = new HashSet<>();
        graph.forEach(each -> {
            for (String field : List.of(
                    "from",
                    "to",
                    "element",
                    "rootElement",
                    "createdBy",
                    "createdUsing",
                    "suppliedBy",
                    "creationInfo",
                    "dataLicense")) {
                JsonNode value = each.path(field);
                (value.isArray() ? value : List.of(value)).forEach(end -> {
                    if (!end.isMissingNode() && !ids.contains(end.asText())) {
                        problems.add("dangling " + field + ": " + end);
                    }
                });
            }
            each.path("element").forEach(element -> listed.add(element.asText()));
            each.path("simplelicensing_customIdToUri").forEach(entry -> {
                if (!ids.contains(entry.at("/value").asText())) {
                    problems.add("dangling: " + entry);
                }
            });
            if (each.has("simplelicensing_licenseExpression")) {
                Set<String> used = new HashSet<>();
                expression(each.at("/simplelicensing_licenseExpression").asText(), used::add, problems);
                Set<String> declared = new HashSet<>();
                each.path("simplelicensing_customIdToUri")
                        .forEach(entry -> declared.add(entry.at("/key").asText()));
                if (!declared.equals(used)) {
                    problems.add("undeclared: " + used);
                }
            }
        });
        graph.forEach(each -> {
            String type = each.at("/type").asText();
            if (!Set.of("CreationInfo", "SpdxDocument").contains(type)
                    && !listed.contains(each.at("/spdxId").asText())) {
                problems.add("not listed: " + each.at("/spdxId"));
            }
        });
        return problems;
    }
}
