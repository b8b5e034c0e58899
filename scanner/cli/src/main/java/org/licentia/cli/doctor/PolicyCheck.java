package org.licentia.cli.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.licentia.StandardParts;
import org.licentia.issue.LicentiaException;
import org.licentia.policy.LicenseChoices;
import org.licentia.policy.Policy;
import org.licentia.policy.PolicyCase;
import org.licentia.policy.PolicyCaseReader;
import org.licentia.policy.PolicyEvaluator;
import org.licentia.policy.PolicyLint;
import org.licentia.policy.Product;
import org.licentia.spdx.SpdxParser;
import org.licentia.yaml.YamlText;

/** The policy that a scan would judge by: that it can be read, and what lint and its examples say. */
record PolicyCheck(Supplier<Judging> judging) implements Check {
    /**
     * A policy.
     *
     * @param text its file
     * @param cases the examples beside it, if any
     */
    public record Judging(Policy policy, YamlText text, Optional<YamlText> cases) {}

    @Override
    public String id() {
        return "policy";
    }

    @Override
    public String what() {
        return "policy";
    }

    @Override
    public List<Diagnosis> look() {
        Judging read = judging.get();
        List<Diagnosis> found = new ArrayList<>();
        found.add(Diagnosis.good(
                id(),
                what(),
                read.policy().reference().id() + ", " + read.policy().rules().size() + " rules, SHA-256 "
                        + read.policy().reference().sha256().substring(0, 12) + "…"));
        List<PolicyLint.Finding> lint = PolicyLint.of(read.policy(), read.text(), StandardParts.licenseFacts());
        found.add(
                lint.isEmpty()
                        ? Diagnosis.good("policy-lint", "policy lint", "nothing found")
                        : Diagnosis.warning(
                                "policy-lint",
                                "policy lint",
                                lint.size() + " found; the first at "
                                        + lint.get(0).place() + ": "
                                        + lint.get(0).message(),
                                "Run 'licentia policy lint' with this policy, and mend what it lists."));
        read.cases().ifPresent(cases -> found.add(attempted(read.policy(), cases)));
        return found;
    }

    // Examples that cannot be read do not make the policy one.
    private static Diagnosis attempted(Policy policy, YamlText cases) {
        try {
            return tested(policy, cases);
        } catch (LicentiaException e) {
            return Diagnosis.problem("policy-tests", "policy examples", e);
        }
    }

    private static Diagnosis tested(Policy policy, YamlText text) {
        PolicyEvaluator evaluator = new PolicyEvaluator(
                policy, StandardParts.licenseFacts(), Product.of(policy.context()), LicenseChoices.NONE);
        List<PolicyCase> cases =
                new PolicyCaseReader(new SpdxParser(StandardParts.licenseList()), policy.context()).read(text);
        long missed = cases.stream()
                .map(each -> each.judged(evaluator).outcome())
                .filter(outcome -> outcome == PolicyCase.Outcome.FALSE_ALLOW || outcome == PolicyCase.Outcome.MISS)
                .count();
        String seen = cases.size() + " in " + text.name();
        return missed == 0
                ? Diagnosis.good("policy-tests", "policy examples", seen + ", all as they shall be")
                : Diagnosis.problem(
                        "policy-tests",
                        "policy examples",
                        seen + ", " + missed + " judged otherwise",
                        "Run 'licentia policy test' with that file, and mend the policy or the examples.");
    }
}
