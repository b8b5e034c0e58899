package org.licentia.report.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.licentia.decision.DecidedComponent;
import org.licentia.graph.Linkage;
import org.licentia.graph.Scope;
import org.licentia.graph.VersionRange;
import org.licentia.policy.DistributionModel;
import org.licentia.policy.Verdict;
import org.licentia.report.workbook.FindingFacts.Field;

/**
 * What the facts of a row mean, after nobody was found to have changed them.
 *
 * @param license the expression as the row writes it
 * @param isOffered whether the row offers a choice of licenses
 */
record SealedFinding(
        DecidedComponent component,
        String rule,
        Verdict verdict,
        String license,
        boolean isOffered,
        List<Scope> scopes,
        List<Linkage> linkages,
        DistributionModel model,
        String evidence) {
    /** Characters by which a decision would speak of more than one component, version or rule. */
    private static final Pattern WIDE = Pattern.compile("[*\\[\\](),\\s]");

    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{16}");

    /** The meaning; empty when some fact means nothing, so that no decision can rest on it. */
    static Optional<SealedFinding> of(FindingFacts facts) {
        Optional<DecidedComponent> component = component(facts.get(Field.COMPONENT));
        Optional<Verdict> verdict = Verdict.parse(facts.get(Field.VERDICT)).filter(each -> !each.passes());
        Optional<DistributionModel> model = DistributionModel.parse(facts.get(Field.DISTRIBUTION));
        Optional<List<Scope>> scopes = words(facts.get(Field.SCOPES), Scope::parse);
        Optional<List<Linkage>> linkages = words(facts.get(Field.LINKAGES), Linkage::parse);
        boolean sound = component.isPresent()
                && verdict.isPresent()
                && model.isPresent()
                && scopes.isPresent()
                && linkages.isPresent()
                && !WIDE.matcher(facts.get(Field.RULE)).find()
                && FINGERPRINT.matcher(facts.get(Field.EVIDENCE)).matches();
        return sound
                ? Optional.of(new SealedFinding(
                        component.get(),
                        facts.get(Field.RULE),
                        verdict.get(),
                        facts.get(Field.LICENSE),
                        !facts.get(Field.CHOICES).isBlank(),
                        scopes.get(),
                        linkages.get(),
                        model.get(),
                        facts.get(Field.EVIDENCE)))
                : Optional.empty();
    }

    /** Of {@code g:a[:type[:classifier]]:version[#part]}: this version of it and no other. */
    private static Optional<DecidedComponent> component(String coordinates) {
        int hash = coordinates.indexOf('#');
        String[] names = (hash < 0 ? coordinates : coordinates.substring(0, hash)).split(":", -1);
        boolean isWide =
                Arrays.stream(names).anyMatch(name -> WIDE.matcher(name).find());
        if (names.length < 3 || names.length > 5 || isWide) {
            return Optional.empty();
        }
        return Optional.of(new DecidedComponent(
                names[0] + ":" + names[1],
                VersionRange.single(names[names.length - 1]),
                hash < 0 ? "" : coordinates.substring(hash + 1)));
    }

    private static <T> Optional<List<T>> words(String list, Function<String, Optional<T>> meaning) {
        List<T> all = new ArrayList<>();
        for (String word : list.split(", ")) {
            Optional<T> each = word.isBlank() ? Optional.empty() : meaning.apply(word);
            if (each.isEmpty()) {
                return Optional.empty();
            }
            all.add(each.get());
        }
        return Optional.of(all);
    }
}
