package org.licentia.report.html;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The table of the inventory, its details, and the texts, as {@link PlainRecord} reads it: a line for each component of a record. */
final class RowFields {
    private RowFields() {}

    static void addTo(Map<Class<? extends Record>, PlainRecord.Fields> fields) {
        fields.put(Glossary.Term.class, (it, name) -> glossaryTerm((Glossary.Term) it, name));
        fields.put(ExpressionWords.Word.class, (it, name) -> expressionWordsWord((ExpressionWords.Word) it, name));
        fields.put(Recommendations.class, (it, name) -> recommendations((Recommendations) it, name));
        fields.put(
                Recommendations.Recommendation.class,
                (it, name) -> recommendationsRecommendation((Recommendations.Recommendation) it, name));
        fields.put(
                Recommendations.Reference.class,
                (it, name) -> recommendationsReference((Recommendations.Reference) it, name));
        fields.put(InventoryTable.class, (it, name) -> inventoryTable((InventoryTable) it, name));
        fields.put(InventoryTable.Row.class, (it, name) -> inventoryTableRow((InventoryTable.Row) it, name));
        fields.put(ComponentDetail.class, (it, name) -> componentDetail((ComponentDetail) it, name));
        fields.put(
                ComponentDetail.Address.class,
                (it, name) -> componentDetailAddress((ComponentDetail.Address) it, name));
        fields.put(
                ComponentDetail.Saying.class, (it, name) -> componentDetailSaying((ComponentDetail.Saying) it, name));
        fields.put(ComponentUse.class, (it, name) -> componentUse((ComponentUse) it, name));
        fields.put(ComponentUse.Way.class, (it, name) -> componentUseWay((ComponentUse.Way) it, name));
        fields.put(
                ComponentDetail.Carried.class,
                (it, name) -> componentDetailCarried((ComponentDetail.Carried) it, name));
        fields.put(InventoryTable.Facet.class, (it, name) -> inventoryTableFacet((InventoryTable.Facet) it, name));
        fields.put(InventoryTable.Choice.class, (it, name) -> inventoryTableChoice((InventoryTable.Choice) it, name));
        fields.put(LicenseTexts.class, (it, name) -> licenseTexts((LicenseTexts) it, name));
        fields.put(LicenseTexts.Text.class, (it, name) -> licenseTextsText((LicenseTexts.Text) it, name));
        fields.put(CarriedTexts.class, (it, name) -> carriedTexts((CarriedTexts) it, name));
        fields.put(CarriedTexts.Text.class, (it, name) -> carriedTextsText((CarriedTexts.Text) it, name));
    }

    private static @Nullable Object glossaryTerm(Glossary.Term it, String name) {
        return switch (name) {
            case "id" -> it.id();
            case "label" -> it.label();
            case "meaning" -> it.meaning();
            default -> null;
        };
    }

    private static @Nullable Object expressionWordsWord(ExpressionWords.Word it, String name) {
        return switch (name) {
            case "word" -> it.word();
            case "href" -> it.href();
            default -> null;
        };
    }

    private static @Nullable Object recommendations(Recommendations it, String name) {
        return switch (name) {
            case "shown" -> it.shown();
            case "beyond" -> it.beyond();
            default -> null;
        };
    }

    private static @Nullable Object recommendationsRecommendation(Recommendations.Recommendation it, String name) {
        return switch (name) {
            case "when" -> it.when();
            case "effort" -> it.effort();
            case "tone" -> it.tone();
            case "title" -> it.title();
            case "detail" -> it.detail();
            case "parts" -> it.parts();
            case "check" -> it.check();
            case "settles" -> it.settles();
            case "more" -> it.more();
            default -> null;
        };
    }

    private static @Nullable Object recommendationsReference(Recommendations.Reference it, String name) {
        return switch (name) {
            case "label" -> it.label();
            case "href" -> it.href();
            default -> null;
        };
    }

    private static @Nullable Object inventoryTable(InventoryTable it, String name) {
        return switch (name) {
            case "rows" -> it.rows();
            case "facets" -> it.facets();
            case "lazy" -> it.lazy();
            case "cut" -> it.cut();
            default -> null;
        };
    }

    private static @Nullable Object inventoryTableRow(InventoryTable.Row it, String name) {
        return switch (name) {
            case "id" -> it.id();
            case "group" -> it.group();
            case "artifact" -> it.artifact();
            case "rest" -> it.rest();
            case "own" -> it.own();
            case "license" -> it.license();
            case "category" -> it.category();
            case "categoryLabel" -> it.categoryLabel();
            case "scope" -> it.scope();
            case "scopes" -> it.scopes();
            case "status" -> it.status();
            case "statusLabel" -> it.statusLabel();
            case "verdict" -> it.verdict();
            case "verdictLabel" -> it.verdictLabel();
            case "tone" -> it.tone();
            case "strictness" -> it.strictness();
            case "rule" -> it.rule();
            case "modules" -> it.modules();
            case "moduleCount" -> it.moduleCount();
            case "detail" -> it.detail();
            default -> null;
        };
    }

    private static @Nullable Object componentDetail(ComponentDetail it, String name) {
        return switch (name) {
            case "purl" -> it.purl();
            case "coordinates" -> it.coordinates();
            case "name" -> it.name();
            case "description" -> it.description();
            case "organization" -> it.organization();
            case "addresses" -> it.addresses();
            case "sha256" -> it.sha256();
            case "concluded" -> it.concluded();
            case "statusMeaning" -> it.statusMeaning();
            case "concludedBy" -> it.concludedBy();
            case "rulesSentence" -> it.rulesSentence();
            case "readings" -> it.readings();
            case "chosen" -> it.chosen();
            case "judged" -> it.judged();
            case "finding" -> it.finding();
            case "remedies" -> it.remedies();
            case "rule" -> it.rule();
            case "because" -> it.because();
            case "fix" -> it.fix();
            case "decidedBy" -> it.decidedBy();
            case "notes" -> it.notes();
            case "evidence" -> it.evidence();
            case "furtherEvidence" -> it.furtherEvidence();
            case "usages" -> it.usages();
            case "furtherUsages" -> it.furtherUsages();
            case "contains" -> it.contains();
            case "furtherContains" -> it.furtherContains();
            case "containedIn" -> it.containedIn();
            case "documents" -> it.documents();
            case "copyrights" -> it.copyrights();
            case "furtherCopyrights" -> it.furtherCopyrights();
            case "needs" -> it.needs();
            case "furtherNeeds" -> it.furtherNeeds();
            case "neededBy" -> it.neededBy();
            case "furtherNeededBy" -> it.furtherNeededBy();
            case "obligations" -> it.obligations();
            case "patents" -> it.patents();
            case "issues" -> it.issues();
            default -> null;
        };
    }

    private static @Nullable Object componentDetailAddress(ComponentDetail.Address it, String name) {
        return switch (name) {
            case "label" -> it.label();
            case "address" -> it.address();
            case "href" -> it.href();
            default -> null;
        };
    }

    private static @Nullable Object componentDetailSaying(ComponentDetail.Saying it, String name) {
        return switch (name) {
            case "source" -> it.source();
            case "kind" -> it.kind();
            case "weight" -> it.weight();
            case "location" -> it.location();
            case "statement" -> it.statement();
            case "url" -> it.url();
            case "href" -> it.href();
            case "expression" -> it.expression();
            case "rule" -> it.rule();
            case "sha256" -> it.sha256();
            default -> null;
        };
    }

    private static @Nullable Object componentUse(ComponentUse it, String name) {
        return switch (name) {
            case "module" -> it.module();
            case "way" -> it.way();
            case "likewise" -> it.likewise();
            case "more" -> it.more();
            default -> null;
        };
    }

    private static @Nullable Object componentUseWay(ComponentUse.Way it, String name) {
        return switch (name) {
            case "scope" -> it.scope();
            case "manner" -> it.manner();
            case "path" -> it.path();
            case "otherOwners" -> it.otherOwners();
            case "tone" -> it.tone();
            case "verdict" -> it.verdict();
            case "rule" -> it.rule();
            case "chosen" -> it.chosen();
            default -> null;
        };
    }

    private static @Nullable Object componentDetailCarried(ComponentDetail.Carried it, String name) {
        return switch (name) {
            case "path" -> it.path();
            case "kind" -> it.kind();
            case "about" -> it.about();
            case "href" -> it.href();
            default -> null;
        };
    }

    private static @Nullable Object inventoryTableFacet(InventoryTable.Facet it, String name) {
        return switch (name) {
            case "key" -> it.key();
            case "label" -> it.label();
            case "all" -> it.all();
            case "choices" -> it.choices();
            default -> null;
        };
    }

    private static @Nullable Object inventoryTableChoice(InventoryTable.Choice it, String name) {
        return switch (name) {
            case "value" -> it.value();
            case "label" -> it.label();
            case "position" -> it.position();
            case "components" -> it.components();
            default -> null;
        };
    }

    private static @Nullable Object licenseTexts(LicenseTexts it, String name) {
        return switch (name) {
            case "texts" -> it.texts();
            default -> null;
        };
    }

    private static @Nullable Object licenseTextsText(LicenseTexts.Text it, String name) {
        return switch (name) {
            case "anchor" -> it.anchor();
            case "id" -> it.id();
            case "shown" -> it.shown();
            case "name" -> it.name();
            case "kind" -> it.kind();
            case "category" -> it.category();
            case "confidence" -> it.confidence();
            case "osiApproved" -> it.osiApproved();
            case "fsfLibre" -> it.fsfLibre();
            case "patentGrant" -> it.patentGrant();
            case "patentRetaliation" -> it.patentRetaliation();
            case "useRestriction" -> it.useRestriction();
            case "dissent" -> it.dissent();
            case "components" -> it.components();
            case "reference" -> it.reference();
            case "href" -> it.href();
            case "text" -> it.text();
            default -> null;
        };
    }

    private static @Nullable Object carriedTexts(CarriedTexts it, String name) {
        return switch (name) {
            case "shown" -> it.shown();
            case "beyond" -> it.beyond();
            default -> null;
        };
    }

    private static @Nullable Object carriedTextsText(CarriedTexts.Text it, String name) {
        return switch (name) {
            case "anchor" -> it.anchor();
            case "path" -> it.path();
            case "kind" -> it.kind();
            case "components" -> it.components();
            case "carriers" -> it.carriers();
            case "more" -> it.more();
            case "text" -> it.text();
            default -> null;
        };
    }
}
