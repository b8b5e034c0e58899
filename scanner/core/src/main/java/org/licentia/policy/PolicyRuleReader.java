package org.licentia.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.licentia.facts.LicenseCategory;
import org.licentia.facts.LicenseFacts;
import org.licentia.spdx.SpdxTerm;
import org.licentia.yaml.Suggestion;
import org.licentia.yaml.YamlValue;

/** Reads one rule of a policy file. */
final class PolicyRuleReader {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int MAX_ID = 80;
    private static final Set<String> COLUMNS =
            Arrays.stream(PolicyColumn.values()).map(PolicyColumn::toString).collect(Collectors.toUnmodifiableSet());
    private static final List<String> VERDICTS =
            Arrays.stream(Verdict.values()).map(Verdict::toString).toList();

    private final LicenseFacts facts;
    private final Map<String, PolicyWord> words = new LinkedHashMap<>();

    PolicyRuleReader(LicenseFacts facts, List<PolicyWord> words) {
        this.facts = facts;
        words.forEach(word -> this.words.put(word.word(), word));
    }

    static boolean isId(String text) {
        return text.length() <= MAX_ID && ID.matcher(text).matches();
    }

    PolicyRule read(YamlValue element) {
        Map<String, YamlValue> entries = element.entries("a rule", Set.of("id", "when", "decide", "because", "fix"));
        YamlValue idValue = entries.get("id");
        if (idValue == null) {
            throw element.error("the rule has no 'id'. Give it one; reports and waivers name rules by id");
        }
        String id = idValue.text("id");
        if (!isId(id)) {
            throw idValue.error("the id '" + YamlValue.quoted(id)
                    + "' is not kebab-case. Use lower-case letters, digits and single hyphens, at most " + MAX_ID);
        }
        if (FixedRule.ids().contains(id)) {
            throw idValue.error("the id '" + id + "' belongs to a rule that always applies. Choose another");
        }
        String name = "rule '" + id + "'";
        YamlValue when = part(element, entries, "when", name, "Say which licenses or uses the rule is about");
        YamlValue decide = part(element, entries, "decide", name, "Write one of " + String.join(", ", VERDICTS));
        YamlValue because =
                part(element, entries, "because", name, "Say in one sentence why the rule exists; reports print it");
        Map<PolicyColumn, PolicyDecision> decisions =
                new Decisions(name, element, decide, because, entries.get("fix")).read();
        return conditions(id, when, decide, decisions);
    }

    private PolicyRule conditions(
            String id, YamlValue when, YamlValue decide, Map<PolicyColumn, PolicyDecision> decisions) {
        List<Condition> conditions = new ArrayList<>();
        Specificity specificity = Specificity.USE;
        for (Map.Entry<String, YamlValue> entry :
                when.entries("'when' of rule '" + id + "'", words.keySet()).entrySet()) {
            PolicyWord word = words.get(entry.getKey());
            if (word == null) {
                throw new IllegalStateException("unknown words are refused before");
            }
            Set<String> values = values(word, entry.getValue());
            refusePermissionForTheUnknown(id, values, decide, decisions);
            conditions.add(word.condition(values));
            if (word.specificity().compareTo(specificity) > 0) {
                specificity = word.specificity();
            }
        }
        return new PolicyRule(id, conditions, specificity, decisions, false);
    }

    private Set<String> values(PolicyWord word, YamlValue given) {
        Set<String> values = new LinkedHashSet<>();
        for (YamlValue value : given.list("'" + word.word() + "'")) {
            String text = value.text("'" + word.word() + "'");
            if (!word.accepts(text, facts)) {
                throw value.error("there is no " + word.word() + " '" + YamlValue.quoted(text) + "'. "
                        + Suggestion.of(text, word.values(facts)));
            }
            if (!values.add(text)) {
                throw value.error("'" + YamlValue.quoted(text) + "' is listed twice. Keep one of them");
            }
        }
        return values;
    }

    // What nobody knows cannot be allowed by a rule; the evaluator would not let it pass either.
    private static void refusePermissionForTheUnknown(
            String id, Set<String> values, YamlValue decide, Map<PolicyColumn, PolicyDecision> decisions) {
        boolean passes = decisions.values().stream()
                .anyMatch(decision -> decision.verdict().passes());
        for (String unknown :
                List.of(LicenseCategory.UNSTATED.toString(), SpdxTerm.NOASSERTION.license(), SpdxTerm.NONE.license())) {
            if (passes && values.contains(unknown)) {
                throw decide.error(
                        "rule '" + id + "' would let '" + unknown + "' pass, but what is not licensed, or not "
                                + "known to be, never passes. Decide needs-review or deny");
            }
        }
    }

    private static YamlValue part(
            YamlValue element, Map<String, YamlValue> entries, String key, String name, String remedy) {
        YamlValue value = entries.get(key);
        if (value == null) {
            throw element.error(name + " has no '" + key + "'. " + remedy);
        }
        return value;
    }

    /** The right half of a rule: its verdict in every column, with reason and remedy. */
    private record Decisions(
            String name,
            YamlValue element,
            YamlValue decide,
            YamlValue because,
            @Nullable YamlValue fix) {

        Map<PolicyColumn, PolicyDecision> read() {
            Map<PolicyColumn, YamlValue> verdicts = byColumn(decide, "decide");
            Map<PolicyColumn, YamlValue> reasons = byColumn(because, "because");
            Map<PolicyColumn, YamlValue> fixes = fix == null ? Map.of() : byColumn(fix, "fix");
            Map<PolicyColumn, PolicyDecision> decisions = new EnumMap<>(PolicyColumn.class);
            for (PolicyColumn column : PolicyColumn.values()) {
                // What reaches browsers is judged as shipped (CONTRACT, rules of judgement), unless a rule says more.
                PolicyColumn said =
                        column == PolicyColumn.BROWSER && verdicts.get(column) == null ? PolicyColumn.SHIPPED : column;
                YamlValue verdict = verdicts.get(said);
                decisions.put(
                        column,
                        verdict == null
                                ? leftOut(column)
                                : decision(said, verdict, reasons.get(said), fixes.get(said)));
            }
            return decisions;
        }

        private PolicyDecision decision(
                PolicyColumn column, YamlValue verdictValue, @Nullable YamlValue reason, @Nullable YamlValue remedy) {
            String text = verdictValue.text("a verdict");
            Verdict verdict = Verdict.parse(text)
                    .orElseThrow(() -> verdictValue.error(
                            "there is no verdict '" + YamlValue.quoted(text) + "'. " + Suggestion.of(text, VERDICTS)));
            if (reason == null) {
                throw because.error(name + " does not say why it decides " + verdict + " for '" + column
                        + "'. Add a sentence for it under 'because'; reports print it");
            }
            if (verdict.passes()) {
                return new PolicyDecision(verdict, reason.text("'because'"), "");
            }
            if (remedy == null) {
                throw (fix == null ? element : fix)
                        .error(name + " decides " + verdict + " for '" + column
                                + "' and has no 'fix' for it. Say what to do instead; reports print it");
            }
            return new PolicyDecision(verdict, reason.text("'because'"), remedy.text("'fix'"));
        }

        private PolicyDecision leftOut(PolicyColumn column) {
            return new PolicyDecision(
                    Verdict.NEEDS_REVIEW,
                    "The policy's " + name + " covers this license but says nothing about the use '" + column + "'.",
                    "Add '" + column + "' to what the rule decides.");
        }

        private Map<PolicyColumn, YamlValue> byColumn(YamlValue value, String key) {
            Map<PolicyColumn, YamlValue> columns = new EnumMap<>(PolicyColumn.class);
            if (value.isMapping()) {
                Map<String, YamlValue> entries = value.entries("'" + key + "' of " + name, COLUMNS);
                for (PolicyColumn column : PolicyColumn.values()) {
                    YamlValue entry = entries.get(column.toString());
                    if (entry != null) {
                        columns.put(column, entry);
                    }
                }
            } else {
                for (PolicyColumn column : PolicyColumn.values()) {
                    columns.put(column, value);
                }
            }
            return columns;
        }
    }
}
