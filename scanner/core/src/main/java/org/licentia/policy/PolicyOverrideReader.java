package org.licentia.policy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.licentia.facts.LicenseFacts;
import org.licentia.graph.VersionRange;
import org.licentia.graph.VersionScheme;
import org.licentia.spdx.SpdxExpression;
import org.licentia.spdx.SpdxParser;
import org.licentia.spdx.SpdxSyntaxException;
import org.licentia.spdx.SpdxTerm;
import org.licentia.yaml.YamlValue;

/** Reads one override of a policy file: a verdict for exactly one license, expression or component. */
final class PolicyOverrideReader {
    private static final Pattern COMPONENT = Pattern.compile("[A-Za-z0-9_.-]{1,200}:[A-Za-z0-9_.-]{1,200}");
    private static final List<String> SUBJECTS = List.of("license", "expression", "component");

    private final LicenseFacts facts;
    private final SpdxParser parser;
    private final VersionScheme scheme;

    PolicyOverrideReader(LicenseFacts facts, SpdxParser parser, VersionScheme scheme) {
        this.facts = facts;
        this.parser = parser;
        this.scheme = scheme;
    }

    PolicyOverride read(YamlValue element) {
        Map<String, YamlValue> entries = element.entries(
                "an override",
                Set.of("id", "license", "expression", "component", "versions", "decide", "because", "fix"));
        String id = PolicyRuleReader.id(element, entries, "override");
        String name = "override '" + id + "'";
        List<String> named = SUBJECTS.stream().filter(entries::containsKey).toList();
        if (named.size() != 1) {
            throw element.error(name + " names "
                    + (named.isEmpty() ? "nothing that it is about" : String.join(" and ", named))
                    + ". Name one license, one expression or one component");
        }
        Map<PolicyColumn, PolicyDecision> decisions = new PolicyDecisionReader(name, element, entries).read();
        YamlValue versions = entries.get("versions");
        if (versions != null && !named.get(0).equals("component")) {
            throw versions.error(name + " is about a license, and only components have versions. Remove 'versions'");
        }
        YamlValue subject = entries.getOrDefault(named.get(0), element);
        return new PolicyOverride(
                id,
                switch (named.get(0)) {
                    case "license" -> license(name, subject, decisions);
                    case "expression" -> expression(name, subject, decisions);
                    default -> component(subject, versions == null ? VersionRange.ALL : range(name, versions));
                },
                decisions,
                PolicyPlace.of(element));
    }

    /** The one license that a value names, with its exception if it has one. */
    SpdxTerm term(YamlValue value, String what) {
        if (parse(value, what) instanceof SpdxTerm term) {
            return term;
        }
        throw value.error(what + " is '" + YamlValue.quoted(value.text(what)) + "', which is more than one license. "
                + "Name one");
    }

    private PolicyOverride.Subject license(String name, YamlValue value, Map<PolicyColumn, PolicyDecision> decisions) {
        SpdxTerm term = term(value, "'license' of " + name);
        refusePermissionForTheUnknown(name, term, value, decisions);
        return new PolicyOverride.Subject(term.toString(), null, null, VersionRange.ALL);
    }

    private PolicyOverride.Subject expression(
            String name, YamlValue value, Map<PolicyColumn, PolicyDecision> decisions) {
        SpdxExpression expression = parse(value, "'expression' of " + name);
        expression.terms().forEach(term -> refusePermissionForTheUnknown(name, term, value, decisions));
        return new PolicyOverride.Subject(null, expression.normalized(), null, VersionRange.ALL);
    }

    private static PolicyOverride.Subject component(YamlValue value, VersionRange versions) {
        String text = value.text("'component'");
        if (!COMPONENT.matcher(text).matches()) {
            throw value.error("'" + YamlValue.quoted(text) + "' is no component. Write group:artifact, and the version "
                    + "under 'versions'");
        }
        return new PolicyOverride.Subject(null, null, text, versions);
    }

    private VersionRange range(String name, YamlValue value) {
        String text = value.text("'versions'");
        return scheme.read(text)
                .orElseThrow(() -> value.error("'versions' of " + name + " is '" + YamlValue.quoted(text)
                        + "', which is neither a version nor a range. Write '1.2.3' or '[1.0,2.0)'"));
    }

    private void refusePermissionForTheUnknown(
            String name, SpdxTerm term, YamlValue value, Map<PolicyColumn, PolicyDecision> decisions) {
        PolicyRuleReader.refusePermissionForTheUnknown(name, Set.of(term.license()), value, decisions);
        boolean passes = decisions.values().stream()
                .anyMatch(decision -> decision.verdict().passes());
        if (passes && !facts.names().contains(term.license())) {
            throw value.error(name + " would let '" + YamlValue.quoted(term.license()) + "' pass, of which nothing is "
                    + "known. Read its text, and write a rule that names it instead");
        }
    }

    private SpdxExpression parse(YamlValue value, String what) {
        String text = value.text(what);
        try {
            return parser.parse(text);
        } catch (SpdxSyntaxException e) {
            throw value.error(what + " is '" + YamlValue.quoted(text) + "', which is no license expression: "
                    + withoutFullStop(String.valueOf(e.getMessage())));
        }
    }

    private static String withoutFullStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
}
