package org.licentia.conclusion;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The catalogue of rules, in the order in which they are tried. */
public final class ConclusionRules {
    private static final List<ConclusionRule> IN_ORDER = List.of(
            new Curated(),
            new CurationsDiffer(),
            new NothingStated(),
            new HintsOnly(),
            new TooManyReadings(),
            new UnrecognisedBesideKnown(),
            new TextOfContainedWork(),
            new VersionsDiffer(),
            new PlacesDisagree(),
            new Agreement(),
            new Refinement(),
            new OperatorFromWording(),
            new ChoiceInText(),
            new DeclaredAmongTexts(),
            new PartlyInCommon(),
            new TextOfOneOfSeveral(),
            new SeveralLicenses(),
            new TextWithoutGrant(),
            new AmbiguousName(),
            new UnrecognisedName(),
            new OneDeclaration(),
            new OneDetection());

    private static final Map<String, String> SENTENCES = sentences();

    private ConclusionRules() {}

    /** What each rule says of itself, by id, in the order in which rules are tried. */
    public static Map<String, String> all() {
        return SENTENCES;
    }

    /** What a rule says of itself; a plain remark for what no rule decided. */
    public static String sentence(String id) {
        return SENTENCES.getOrDefault(id, "No rule decided.");
    }

    /** The conclusion of the first rule that answers. */
    static LicenseConclusion decide(Testimony testimony) {
        return IN_ORDER.stream()
                .map(rule -> rule.conclude(testimony))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No rule concludes from " + testimony.statements() + "; one of them must."));
    }

    private static Map<String, String> sentences() {
        Map<String, String> sentences = new LinkedHashMap<>();
        IN_ORDER.forEach(rule -> sentences.put(rule.id(), rule.sentence()));
        return Collections.unmodifiableMap(sentences);
    }
}
