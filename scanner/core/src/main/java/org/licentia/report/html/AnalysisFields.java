package org.licentia.report.html;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the analysis shows, as {@link PlainRecord} reads it: a line for each component of a record. */
final class AnalysisFields {
    private AnalysisFields() {}

    static void addTo(Map<Class<? extends Record>, PlainRecord.Fields> fields) {
        fields.put(LicenseMix.class, (it, name) -> licenseMix((LicenseMix) it, name));
        fields.put(LicenseMix.Part.class, (it, name) -> licenseMixPart((LicenseMix.Part) it, name));
        fields.put(LicenseMix.Stretch.class, (it, name) -> licenseMixStretch((LicenseMix.Stretch) it, name));
        fields.put(LicenseMix.Expression.class, (it, name) -> licenseMixExpression((LicenseMix.Expression) it, name));
        fields.put(CategoryByScope.class, (it, name) -> categoryByScope((CategoryByScope) it, name));
        fields.put(CategoryByScope.Row.class, (it, name) -> categoryByScopeRow((CategoryByScope.Row) it, name));
        fields.put(CategoryByScope.Cell.class, (it, name) -> categoryByScopeCell((CategoryByScope.Cell) it, name));
        fields.put(ModuleMatrix.class, (it, name) -> moduleMatrix((ModuleMatrix) it, name));
        fields.put(ModuleMatrix.Row.class, (it, name) -> moduleMatrixRow((ModuleMatrix.Row) it, name));
        fields.put(Disagreements.class, (it, name) -> disagreements((Disagreements) it, name));
        fields.put(Disagreements.Row.class, (it, name) -> disagreementsRow((Disagreements.Row) it, name));
        fields.put(Disagreements.Voice.class, (it, name) -> disagreementsVoice((Disagreements.Voice) it, name));
        fields.put(DecidingRules.Rule.class, (it, name) -> decidingRulesRule((DecidingRules.Rule) it, name));
        fields.put(ModelTable.class, (it, name) -> modelTable((ModelTable) it, name));
        fields.put(ModelTable.Row.class, (it, name) -> modelTableRow((ModelTable.Row) it, name));
        fields.put(ModelTable.Change.class, (it, name) -> modelTableChange((ModelTable.Change) it, name));
        fields.put(OwedGroups.class, (it, name) -> owedGroups((OwedGroups) it, name));
        fields.put(OwedGroups.Group.class, (it, name) -> owedGroupsGroup((OwedGroups.Group) it, name));
        fields.put(OwedGroups.Row.class, (it, name) -> owedGroupsRow((OwedGroups.Row) it, name));
        fields.put(PatentTable.class, (it, name) -> patentTable((PatentTable) it, name));
        fields.put(PatentTable.Row.class, (it, name) -> patentTableRow((PatentTable.Row) it, name));
        fields.put(PatentTable.Component.class, (it, name) -> patentTableComponent((PatentTable.Component) it, name));
        fields.put(DecisionTable.class, (it, name) -> decisionTable((DecisionTable) it, name));
        fields.put(DecisionTable.Row.class, (it, name) -> decisionTableRow((DecisionTable.Row) it, name));
    }

    private static @Nullable Object licenseMix(LicenseMix it, String name) {
        return switch (name) {
            case "description" -> it.description();
            case "parts" -> it.parts();
            case "expressions" -> it.expressions();
            default -> null;
        };
    }

    private static @Nullable Object licenseMixPart(LicenseMix.Part it, String name) {
        return switch (name) {
            case "category" -> it.category();
            case "label" -> it.label();
            case "components" -> it.components();
            case "share" -> it.share();
            case "middle" -> it.middle();
            case "caption" -> it.caption();
            case "stretches" -> it.stretches();
            case "deny" -> it.deny();
            case "review" -> it.review();
            case "obligations" -> it.obligations();
            case "allow" -> it.allow();
            case "query" -> it.query();
            default -> null;
        };
    }

    private static @Nullable Object licenseMixStretch(LicenseMix.Stretch it, String name) {
        return switch (name) {
            case "tone" -> it.tone();
            case "x" -> it.x();
            case "width" -> it.width();
            case "first" -> it.first();
            default -> null;
        };
    }

    private static @Nullable Object licenseMixExpression(LicenseMix.Expression it, String name) {
        return switch (name) {
            case "expression" -> it.expression();
            case "href" -> it.href();
            case "category" -> it.category();
            case "components" -> it.components();
            default -> null;
        };
    }

    private static @Nullable Object categoryByScope(CategoryByScope it, String name) {
        return switch (name) {
            case "scopes" -> it.scopes();
            case "rows" -> it.rows();
            default -> null;
        };
    }

    private static @Nullable Object categoryByScopeRow(CategoryByScope.Row it, String name) {
        return switch (name) {
            case "category" -> it.category();
            case "label" -> it.label();
            case "cells" -> it.cells();
            case "total" -> it.total();
            default -> null;
        };
    }

    private static @Nullable Object categoryByScopeCell(CategoryByScope.Cell it, String name) {
        return switch (name) {
            case "components" -> it.components();
            case "heat" -> it.heat();
            case "query" -> it.query();
            default -> null;
        };
    }

    private static @Nullable Object moduleMatrix(ModuleMatrix it, String name) {
        return switch (name) {
            case "rows" -> it.rows();
            default -> null;
        };
    }

    private static @Nullable Object moduleMatrixRow(ModuleMatrix.Row it, String name) {
        return switch (name) {
            case "module" -> it.module();
            case "query" -> it.query();
            case "deny" -> it.deny();
            case "review" -> it.review();
            case "obligations" -> it.obligations();
            case "allow" -> it.allow();
            case "total" -> it.total();
            default -> null;
        };
    }

    private static @Nullable Object disagreements(Disagreements it, String name) {
        return switch (name) {
            case "rows" -> it.rows();
            case "beyond" -> it.beyond();
            default -> null;
        };
    }

    private static @Nullable Object disagreementsRow(Disagreements.Row it, String name) {
        return switch (name) {
            case "coordinates" -> it.coordinates();
            case "href" -> it.href();
            case "status" -> it.status();
            case "judgedAs" -> it.judgedAs();
            case "voices" -> it.voices();
            case "silent" -> it.silent();
            default -> null;
        };
    }

    private static @Nullable Object disagreementsVoice(Disagreements.Voice it, String name) {
        return switch (name) {
            case "expression" -> it.expression();
            case "location" -> it.location();
            case "words" -> it.words();
            default -> null;
        };
    }

    private static @Nullable Object decidingRulesRule(DecidingRules.Rule it, String name) {
        return switch (name) {
            case "id" -> it.id();
            case "tone" -> it.tone();
            case "verdict" -> it.verdict();
            case "because" -> it.because();
            case "fix" -> it.fix();
            case "components" -> it.components();
            case "query" -> it.query();
            default -> null;
        };
    }

    private static @Nullable Object modelTable(ModelTable it, String name) {
        return switch (name) {
            case "rows" -> it.rows();
            default -> null;
        };
    }

    private static @Nullable Object modelTableRow(ModelTable.Row it, String name) {
        return switch (name) {
            case "id" -> it.id();
            case "label" -> it.label();
            case "own" -> it.own();
            case "deny" -> it.deny();
            case "review" -> it.review();
            case "obligations" -> it.obligations();
            case "allow" -> it.allow();
            case "violations" -> it.violations();
            case "changes" -> it.changes();
            case "changed" -> it.changed();
            case "beyond" -> it.beyond();
            default -> null;
        };
    }

    private static @Nullable Object modelTableChange(ModelTable.Change it, String name) {
        return switch (name) {
            case "coordinates" -> it.coordinates();
            case "href" -> it.href();
            case "tone" -> it.tone();
            case "verdict" -> it.verdict();
            case "before" -> it.before();
            case "rule" -> it.rule();
            case "because" -> it.because();
            default -> null;
        };
    }

    private static @Nullable Object owedGroups(OwedGroups it, String name) {
        return switch (name) {
            case "groups" -> it.groups();
            default -> null;
        };
    }

    private static @Nullable Object owedGroupsGroup(OwedGroups.Group it, String name) {
        return switch (name) {
            case "id" -> it.id();
            case "title" -> it.title();
            case "trigger" -> it.trigger();
            case "metBy" -> it.metBy();
            case "left" -> it.left();
            case "components" -> it.components();
            case "guessed" -> it.guessed();
            case "shown" -> it.shown();
            case "beyond" -> it.beyond();
            default -> null;
        };
    }

    private static @Nullable Object owedGroupsRow(OwedGroups.Row it, String name) {
        return switch (name) {
            case "coordinates" -> it.coordinates();
            case "href" -> it.href();
            case "licenses" -> it.licenses();
            case "basis" -> it.basis();
            default -> null;
        };
    }

    private static @Nullable Object patentTable(PatentTable it, String name) {
        return switch (name) {
            case "rows" -> it.rows();
            case "retaliating" -> it.retaliating();
            case "without" -> it.without();
            case "withoutInAll" -> it.withoutInAll();
            case "ships" -> it.ships();
            default -> null;
        };
    }

    private static @Nullable Object patentTableRow(PatentTable.Row it, String name) {
        return switch (name) {
            case "label" -> it.label();
            case "meaning" -> it.meaning();
            case "components" -> it.components();
            default -> null;
        };
    }

    private static @Nullable Object patentTableComponent(PatentTable.Component it, String name) {
        return switch (name) {
            case "coordinates" -> it.coordinates();
            case "href" -> it.href();
            case "license" -> it.license();
            case "grant" -> it.grant();
            default -> null;
        };
    }

    private static @Nullable Object decisionTable(DecisionTable it, String name) {
        return switch (name) {
            case "rows" -> it.rows();
            default -> null;
        };
    }

    private static @Nullable Object decisionTableRow(DecisionTable.Row it, String name) {
        return switch (name) {
            case "made" -> it.made();
            case "kind" -> it.kind();
            case "tone" -> it.tone();
            case "state" -> it.state();
            case "stateMeaning" -> it.stateMeaning();
            case "reason" -> it.reason();
            case "components" -> it.components();
            case "more" -> it.more();
            default -> null;
        };
    }
}
