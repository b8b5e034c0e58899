package org.licentia.policy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.licentia.facts.LicenseCategory;
import org.licentia.facts.LicenseFacts;
import org.licentia.spdx.SpdxTerm;
import org.licentia.yaml.Suggestion;
import org.licentia.yaml.YamlValue;

/** Reads one rule of a policy file. */
final class PolicyRuleReader {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int MAX_ID = 80;

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
        Map<String, YamlValue> entries =
                element.entries("a rule", Set.of("id", "when", "decide", "because", "fix", "locked"));
        String id = id(element, entries, "rule");
        String name = "rule '" + id + "'";
        YamlValue when = entries.get("when");
        if (when == null) {
            throw element.error(name + " has no 'when'. Say which licenses or uses the rule is about");
        }
        Map<PolicyColumn, PolicyDecision> decisions =
                withColumnsLeftOut(name, new PolicyDecisionReader(name, element, entries).read());
        List<Condition> conditions = new ArrayList<>();
        Specificity specificity = Specificity.USE;
        for (Map.Entry<String, YamlValue> entry :
                when.entries("'when' of " + name, words.keySet()).entrySet()) {
            PolicyWord word = words.get(entry.getKey());
            if (word == null) {
                throw new IllegalStateException("unknown words are refused before");
            }
            Set<String> values = values(word, entry.getValue());
            refusePermissionForTheUnknown(name, values, entries.getOrDefault("decide", element), decisions);
            conditions.add(word.condition(values));
            if (word.specificity().compareTo(specificity) > 0) {
                specificity = word.specificity();
            }
        }
        return new PolicyRule(id, conditions, specificity, decisions, locked(entries, name), PolicyPlace.of(element));
    }

    /** The id of a rule or an override, which no fixed rule has. */
    static String id(YamlValue element, Map<String, YamlValue> entries, String what) {
        YamlValue value = entries.get("id");
        if (value == null) {
            throw element.error("the " + what + " has no 'id'. Give it one; reports and waivers name rules by id");
        }
        String id = value.text("id");
        if (!isId(id)) {
            throw value.error("the id '" + YamlValue.quoted(id)
                    + "' is not kebab-case. Use lower-case letters, digits and single hyphens, at most " + MAX_ID);
        }
        if (FixedRule.ids().contains(id)) {
            throw value.error("the id '" + id + "' belongs to a rule that always applies. Choose another");
        }
        return id;
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
    static void refusePermissionForTheUnknown(
            String name, Set<String> values, YamlValue decide, Map<PolicyColumn, PolicyDecision> decisions) {
        boolean passes = decisions.values().stream()
                .anyMatch(decision -> decision.verdict().passes());
        for (String unknown :
                List.of(LicenseCategory.UNSTATED.toString(), SpdxTerm.NOASSERTION.license(), SpdxTerm.NONE.license())) {
            if (passes && values.contains(unknown)) {
                throw decide.error(name + " would let '" + unknown + "' pass, but what is not licensed, or not "
                        + "known to be, never passes. Decide needs-review or deny");
            }
        }
    }

    private static Map<PolicyColumn, PolicyDecision> withColumnsLeftOut(
            String name, Map<PolicyColumn, PolicyDecision> said) {
        Map<PolicyColumn, PolicyDecision> decisions = new EnumMap<>(PolicyColumn.class);
        for (PolicyColumn column : PolicyColumn.values()) {
            decisions.put(column, said.containsKey(column) ? said.get(column) : leftOut(name, column));
        }
        return decisions;
    }

    static PolicyDecision leftOut(String name, PolicyColumn column) {
        return new PolicyDecision(
                Verdict.NEEDS_REVIEW,
                "The policy's " + name + " covers this license but says nothing about the use '" + column + "'.",
                "Add '" + column + "' to what the rule decides.");
    }

    private static boolean locked(Map<String, YamlValue> entries, String name) {
        YamlValue value = entries.get("locked");
        if (value == null) {
            return false;
        }
        String word = value.text("'locked'");
        if (!word.equals("true")) {
            throw value.error("'locked' of " + name + " is '" + YamlValue.quoted(word)
                    + "'. Write true, or leave it out: then policies that extend this one may soften the rule");
        }
        return true;
    }
}
