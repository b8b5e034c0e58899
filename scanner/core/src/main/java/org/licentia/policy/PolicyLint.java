package org.licentia.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.licentia.facts.LicenseFacts;
import org.licentia.facts.LicenseProfile;
import org.licentia.graph.Linkage;
import org.licentia.graph.Scope;
import org.licentia.spdx.SpdxTerm;
import org.licentia.yaml.YamlText;
import org.licentia.yaml.YamlValue;

/**
 * Finds what a policy says in vain or against itself, by trying its rules on every known license in every use. It speaks of
 * what stands in the policy's own file; what that extends is checked by itself.
 */
public final class PolicyLint {
    private final Policy policy;
    private final LicenseFacts facts;
    private final List<PolicyRule> own;
    private final List<PolicyOverride> ownOverrides;
    private final Map<String, Map<String, Set<String>>> conditions;
    private final List<UseContext> uses;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * A mistake.
     *
     * @param kind public, {@code kebab-case}
     * @param message what is wrong, one sentence
     * @param remedy what to do, one sentence
     */
    public record Finding(PolicyPlace place, String kind, String message, String remedy) {}

    private PolicyLint(Policy policy, YamlText text, LicenseFacts facts) {
        this.policy = policy;
        this.facts = facts;
        Set<PolicyRule> inherited =
                policy.base() == null ? Set.of() : new HashSet<>(policy.base().rules());
        this.own = policy.rules().stream()
                .filter(rule -> !inherited.contains(rule))
                .toList();
        Set<PolicyOverride> inheritedOverrides =
                policy.base() == null ? Set.of() : new HashSet<>(policy.base().overrides());
        this.ownOverrides = policy.overrides().stream()
                .filter(override -> !inheritedOverrides.contains(override))
                .toList();
        this.conditions = conditions(text);
        this.uses = uses(policy.context());
    }

    /**
     * What is wrong with a policy, in the order of its file; empty when nothing is.
     *
     * @param text the file in which it stands
     */
    public static List<Finding> of(Policy policy, YamlText text, LicenseFacts facts) {
        PolicyLint lint = new PolicyLint(policy, text, facts);
        lint.wording();
        lint.contradictions();
        lint.effects();
        lint.findings.addAll(new OverrideLint(new ExpressionJudge(policy, facts), lint.uses).of(lint.ownOverrides));
        return lint.findings.stream()
                .distinct()
                .sorted(Comparator.comparingInt(
                                (Finding finding) -> finding.place().line())
                        .thenComparing(Finding::kind)
                        .thenComparing(Finding::message))
                .toList();
    }

    private static Map<String, Map<String, Set<String>>> conditions(YamlText text) {
        Map<String, Map<String, Set<String>>> conditions = new LinkedHashMap<>();
        YamlValue rules = text.parse().entries("a policy").get("rules");
        if (rules != null) {
            for (YamlValue rule : rules.sequence("rules")) {
                Map<String, YamlValue> entries = rule.entries("a rule");
                YamlValue id = entries.get("id");
                YamlValue when = entries.get("when");
                if (id != null && when != null) {
                    Map<String, Set<String>> words = new TreeMap<>();
                    when.entries("'when'").forEach((word, values) -> {
                        Set<String> all = new TreeSet<>();
                        values.list("'when'").forEach(value -> all.add(value.text("'when'")));
                        words.put(word, all);
                    });
                    conditions.put(id.text("id"), words);
                }
            }
        }
        return conditions;
    }

    private void add(PolicyPlace place, String kind, String message, String remedy) {
        findings.add(new Finding(place, kind, message, remedy));
    }

    private void wording() {
        for (PolicyRule rule : own) {
            List<String> left = new ArrayList<>();
            for (PolicyColumn column : PolicyColumn.values()) {
                PolicyDecision decision = rule.decisions().get(column);
                if (decision != null && decision.equals(PolicyRuleReader.leftOut("rule '" + rule.id() + "'", column))) {
                    left.add(column.toString());
                }
            }
            if (!left.isEmpty()) {
                add(
                        rule.place(),
                        "columns-left-out",
                        "Rule '" + rule.id() + "' says nothing about " + String.join(", ", left)
                                + ", so these uses need review.",
                        "Decide them, or write 'otherwise: needs-review'.");
            }
            sentences("Rule '" + rule.id() + "'", rule.place(), rule.decisions().values());
        }
        ownOverrides.forEach(override -> sentences(
                "Override '" + override.id() + "'",
                override.place(),
                override.decisions().values()));
    }

    private void sentences(String name, PolicyPlace place, Iterable<PolicyDecision> decisions) {
        for (PolicyDecision decision : decisions) {
            for (String text : List.of(decision.because(), decision.fix())) {
                if (!text.isEmpty() && !text.matches("(?s).*[.!?]")) {
                    add(
                            place,
                            "no-sentence",
                            name + " says '" + YamlValue.quoted(text) + "', which does not end as a sentence does.",
                            "Write whole sentences; reports print them.");
                }
            }
        }
    }

    private void contradictions() {
        Map<Map<String, Set<String>>, PolicyRule> byConditions = new HashMap<>();
        for (PolicyRule rule : own) {
            Map<String, Set<String>> when = conditions.get(rule.id());
            if (when == null) {
                continue;
            }
            PolicyRule other = byConditions.putIfAbsent(when, rule);
            if (other == null) {
                continue;
            }
            boolean same = true;
            for (PolicyColumn column : PolicyColumn.values()) {
                same &= rule.verdict(column) == other.verdict(column);
            }
            add(
                    rule.place(),
                    same ? "repeated" : "contradictory",
                    "Rule '" + rule.id() + "' is about the same as rule '" + other.id() + "' (" + other.place() + ")"
                            + (same ? " and decides the same." : ", and they decide differently; the stricter counts."),
                    "Keep one of them.");
        }
    }

    private void effects() {
        Set<PolicyRule> matched = new HashSet<>();
        Map<PolicyRule, PolicyRule> outranked = new HashMap<>();
        Set<PolicyRule> decided = new HashSet<>();
        Set<PolicyRule> held = new HashSet<>();
        LicenseJudge base =
                policy.base() != null && locksAnything(policy.base()) ? new LicenseJudge(policy.base(), facts) : null;
        List<LicenseProfile> licenses = licenses();
        for (UseContext use : uses) {
            if (own.isEmpty() || base == null && decided.containsAll(own)) {
                break;
            }
            for (LicenseProfile license : licenses) {
                MatchingRules matching = MatchingRules.of(policy.rules(), license, use);
                if (matching.isEmpty()) {
                    continue;
                }
                MatchingRules.Candidate first = matching.candidates().get(0);
                for (MatchingRules.Candidate candidate : matching.candidates()) {
                    matched.add(candidate.rule());
                    boolean decides =
                            candidate.rule().specificity() == first.rule().specificity()
                                            && candidate.verdict() == first.verdict()
                                    || candidate.rule().specificity() == Specificity.USE
                                            && candidate.verdict().compareTo(first.verdict()) > 0;
                    if (decides) {
                        decided.add(candidate.rule());
                    } else {
                        outranked.putIfAbsent(candidate.rule(), first.rule());
                    }
                }
                if (base != null && own.contains(first.rule()) && !held.contains(first.rule())) {
                    Ruling floor = base.judge(license.term(), use).floor();
                    if (floor != null && floor.verdict().compareTo(first.verdict()) > 0) {
                        held.add(first.rule());
                        add(
                                first.rule().place(),
                                "milder-than-locked",
                                "Rule '" + first.rule().id() + "' decides " + first.verdict() + " for "
                                        + license.term() + " (" + use.product().model() + ", " + use.scope() + ", "
                                        + use.linkage() + "), where the locked rule '" + floor.rule()
                                        + "' of the policy that this one extends decides " + floor.verdict() + ".",
                                "The locked rule holds; decide " + floor.verdict() + " or stricter.");
                    }
                }
            }
        }
        for (PolicyRule rule : own) {
            PolicyRule winner = outranked.get(rule);
            if (!matched.contains(rule)) {
                add(
                        rule.place(),
                        "dead",
                        "Rule '" + rule.id() + "' matches no known license in any use.",
                        "Correct what it names under 'when', or remove it.");
            } else if (!decided.contains(rule) && winner != null) {
                add(
                        rule.place(),
                        "shadowed",
                        "Rule '" + rule.id() + "' matches and never decides: others, such as rule '" + winner.id()
                                + "', describe the same licenses more closely or are stricter.",
                        "Make it stricter, let it describe its licenses more closely, or remove it.");
            }
        }
    }

    private static boolean locksAnything(@Nullable Policy base) {
        return base != null && (base.rules().stream().anyMatch(PolicyRule::locked) || locksAnything(base.base()));
    }

    /** Every known license, every exception with every license that it is written for, and what the rules name. */
    private List<LicenseProfile> licenses() {
        Set<SpdxTerm> terms = new LinkedHashSet<>();
        facts.names().forEach(name -> terms.add(SpdxTerm.of(name)));
        facts.exceptions()
                .values()
                .forEach(exception -> facts.licenses().keySet().stream()
                        .filter(exception::fits)
                        .forEach(license -> terms.add(new SpdxTerm(license, false, exception.id()))));
        conditions
                .values()
                .forEach(words ->
                        words.getOrDefault("license", Set.of()).forEach(name -> terms.add(SpdxTerm.named(name))));
        return terms.stream().map(facts::profile).toList();
    }

    /** Every use that rules can tell apart, the commonest first. */
    private static List<UseContext> uses(DistributionContext context) {
        List<UseContext> uses = new ArrayList<>();
        for (boolean direct : List.of(true, false)) {
            for (boolean optional : List.of(false, true)) {
                for (DistributionModel model : DistributionModel.values()) {
                    for (Linkage linkage : Linkage.values()) {
                        for (Scope scope : Scope.values()) {
                            for (boolean browser :
                                    model == DistributionModel.SAAS ? List.of(false, true) : List.of(false)) {
                                uses.add(new UseContext(
                                        context.with(model), scope, optional, direct, linkage, true, browser));
                            }
                        }
                    }
                }
            }
        }
        return uses;
    }
}
