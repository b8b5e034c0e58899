package org.licentia.report.html;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The page itself, its answer, and what it asks people to do, as {@link PlainRecord} reads it: a line for each component of a record. */
final class FindingFields {
    private FindingFields() {}

    static void addTo(Map<Class<? extends Record>, PlainRecord.Fields> fields) {
        fields.put(Page.class, (it, name) -> page((Page) it, name));
        fields.put(ExecutiveSummary.class, (it, name) -> executiveSummary((ExecutiveSummary) it, name));
        fields.put(
                ExecutiveSummary.Figure.class,
                (it, name) -> executiveSummaryFigure((ExecutiveSummary.Figure) it, name));
        fields.put(Findings.class, (it, name) -> findings((Findings) it, name));
        fields.put(Findings.Section.class, (it, name) -> findingsSection((Findings.Section) it, name));
        fields.put(Findings.Priority.class, (it, name) -> findingsPriority((Findings.Priority) it, name));
        fields.put(FindingCard.class, (it, name) -> findingCard((FindingCard) it, name));
        fields.put(FindingCard.Owner.class, (it, name) -> findingCardOwner((FindingCard.Owner) it, name));
        fields.put(Finding.class, (it, name) -> finding((Finding) it, name));
        fields.put(Finding.Further.class, (it, name) -> findingFurther((Finding.Further) it, name));
        fields.put(PathGraph.class, (it, name) -> pathGraph((PathGraph) it, name));
        fields.put(PathGraph.Station.class, (it, name) -> pathGraphStation((PathGraph.Station) it, name));
        fields.put(PathGraph.Rail.class, (it, name) -> pathGraphRail((PathGraph.Rail) it, name));
        fields.put(Finding.Said.class, (it, name) -> findingSaid((Finding.Said) it, name));
        fields.put(
                ClarificationQuestions.class, (it, name) -> clarificationQuestions((ClarificationQuestions) it, name));
        fields.put(
                ClarificationQuestions.Question.class,
                (it, name) -> clarificationQuestionsQuestion((ClarificationQuestions.Question) it, name));
        fields.put(Page.ScanIssue.class, (it, name) -> pageScanIssue((Page.ScanIssue) it, name));
    }

    private static @Nullable Object page(Page it, String name) {
        return switch (name) {
            case "title" -> it.title();
            case "tool" -> it.tool();
            case "target" -> it.target();
            case "policy" -> it.policy();
            case "distribution" -> it.distribution();
            case "asOf" -> it.asOf();
            case "complete" -> it.complete();
            case "counts" -> it.counts();
            case "summary" -> it.summary();
            case "findings" -> it.findings();
            case "recommendations" -> it.recommendations();
            case "questions" -> it.questions();
            case "mix" -> it.mix();
            case "heat" -> it.heat();
            case "matrix" -> it.matrix();
            case "disagreements" -> it.disagreements();
            case "conclusions" -> it.conclusions();
            case "rules" -> it.rules();
            case "models" -> it.models();
            case "owed" -> it.owed();
            case "patents" -> it.patents();
            case "decisions" -> it.decisions();
            case "inventory" -> it.inventory();
            case "issues" -> it.issues();
            case "licenses" -> it.licenses();
            case "carried" -> it.carried();
            case "glossary" -> it.glossary();
            case "disclaimer" -> it.disclaimer();
            case "notLookedAt" -> it.notLookedAt();
            case "dataSources" -> it.dataSources();
            default -> null;
        };
    }

    private static @Nullable Object executiveSummary(ExecutiveSummary it, String name) {
        return switch (name) {
            case "tone" -> it.tone();
            case "answer" -> it.answer();
            case "reason" -> it.reason();
            case "sentences" -> it.sentences();
            case "figures" -> it.figures();
            default -> null;
        };
    }

    private static @Nullable Object executiveSummaryFigure(ExecutiveSummary.Figure it, String name) {
        return switch (name) {
            case "number" -> it.number();
            case "label" -> it.label();
            case "note" -> it.note();
            case "href" -> it.href();
            case "query" -> it.query();
            case "tone" -> it.tone();
            default -> null;
        };
    }

    private static @Nullable Object findings(Findings it, String name) {
        return switch (name) {
            case "sections" -> it.sections();
            case "open" -> it.open();
            case "waived" -> it.waived();
            case "waivedInAll" -> it.waivedInAll();
            default -> null;
        };
    }

    private static @Nullable Object findingsSection(Findings.Section it, String name) {
        return switch (name) {
            case "priority" -> it.priority();
            case "components" -> it.components();
            case "cards" -> it.cards();
            default -> null;
        };
    }

    private static @Nullable Object findingsPriority(Findings.Priority it, String name) {
        return switch (name) {
            case "id" -> it.id();
            case "title" -> it.title();
            case "brief" -> it.brief();
            case "when" -> it.when();
            case "lead" -> it.lead();
            case "calm" -> it.calm();
            default -> null;
        };
    }

    private static @Nullable Object findingCard(FindingCard it, String name) {
        return switch (name) {
            case "anchor" -> it.anchor();
            case "rule" -> it.rule();
            case "tone" -> it.tone();
            case "verdict" -> it.verdict();
            case "title" -> it.title();
            case "because" -> it.because();
            case "fix" -> it.fix();
            case "size" -> it.size();
            case "owners" -> it.owners();
            case "shown" -> it.shown();
            case "beyond" -> it.beyond();
            case "query" -> it.query();
            default -> null;
        };
    }

    private static @Nullable Object findingCardOwner(FindingCard.Owner it, String name) {
        return switch (name) {
            case "coordinates" -> it.coordinates();
            case "findings" -> it.findings();
            default -> null;
        };
    }

    private static @Nullable Object finding(Finding it, String name) {
        return switch (name) {
            case "anchor" -> it.anchor();
            case "component" -> it.component();
            case "purl" -> it.purl();
            case "coordinates" -> it.coordinates();
            case "rule" -> it.rule();
            case "verdict" -> it.verdict();
            case "priority" -> it.priority();
            case "category" -> it.category();
            case "because" -> it.because();
            case "fix" -> it.fix();
            case "license" -> it.license();
            case "words" -> it.words();
            case "judged" -> it.judged();
            case "status" -> it.status();
            case "statusMeaning" -> it.statusMeaning();
            case "module" -> it.module();
            case "scope" -> it.scope();
            case "owner" -> it.owner();
            case "path" -> it.path();
            case "others" -> it.others();
            case "declaredAt" -> it.declaredAt();
            case "notes" -> it.notes();
            case "cost" -> it.cost();
            case "remedies" -> it.remedies();
            case "missing" -> it.missing();
            case "waivedBy" -> it.waivedBy();
            case "decides" -> it.decides();
            case "further" -> it.further();
            case "tone" -> it.tone();
            case "verdictLabel" -> it.verdictLabel();
            case "graph" -> it.graph();
            case "said" -> it.said();
            default -> null;
        };
    }

    private static @Nullable Object findingFurther(Finding.Further it, String name) {
        return switch (name) {
            case "anchor" -> it.anchor();
            case "rule" -> it.rule();
            case "tone" -> it.tone();
            case "verdictLabel" -> it.verdictLabel();
            case "because" -> it.because();
            case "fix" -> it.fix();
            default -> null;
        };
    }

    private static @Nullable Object pathGraph(PathGraph it, String name) {
        return switch (name) {
            case "width" -> it.width();
            case "height" -> it.height();
            case "left" -> it.left();
            case "stations" -> it.stations();
            case "rails" -> it.rails();
            case "text" -> it.text();
            default -> null;
        };
    }

    private static @Nullable Object pathGraphStation(PathGraph.Station it, String name) {
        return switch (name) {
            case "kind" -> it.kind();
            case "x" -> it.x();
            case "y" -> it.y();
            case "label" -> it.label();
            case "hint" -> it.hint();
            case "whole" -> it.whole();
            default -> null;
        };
    }

    private static @Nullable Object pathGraphRail(PathGraph.Rail it, String name) {
        return switch (name) {
            case "drawn" -> it.drawn();
            case "broken" -> it.broken();
            default -> null;
        };
    }

    private static @Nullable Object findingSaid(Finding.Said it, String name) {
        return switch (name) {
            case "words" -> it.words();
            case "expression" -> it.expression();
            case "kind" -> it.kind();
            case "location" -> it.location();
            default -> null;
        };
    }

    private static @Nullable Object clarificationQuestions(ClarificationQuestions it, String name) {
        return switch (name) {
            case "shown" -> it.shown();
            default -> null;
        };
    }

    private static @Nullable Object clarificationQuestionsQuestion(ClarificationQuestions.Question it, String name) {
        return switch (name) {
            case "ask" -> it.ask();
            case "changes" -> it.changes();
            case "about" -> it.about();
            case "more" -> it.more();
            default -> null;
        };
    }

    private static @Nullable Object pageScanIssue(Page.ScanIssue it, String name) {
        return switch (name) {
            case "severity" -> it.severity();
            case "stage" -> it.stage();
            case "about" -> it.about();
            case "href" -> it.href();
            case "message" -> it.message();
            case "remedy" -> it.remedy();
            case "alike" -> it.alike();
            default -> null;
        };
    }
}
