package org.licentia.conclusion;

import java.util.Arrays;
import java.util.List;
import org.licentia.evidence.ComponentEvidence;
import org.licentia.evidence.LicenseEvidence;
import org.licentia.evidence.LicenseEvidence.Confidence;
import org.licentia.evidence.LicenseEvidence.Kind;
import org.licentia.graph.Component;
import org.licentia.graph.Coordinates;
import org.licentia.spdx.LicenseList;
import org.licentia.spdx.LicenseMatch;
import org.licentia.spdx.LicenseRefs;
import org.licentia.spdx.SpdxExpression;
import org.licentia.spdx.SpdxParser;

/** What places say about one component, written short. */
final class Witnesses {
    static final Component COMPONENT = Component.of(Coordinates.jar("com.example", "lib", "1.0"), false);

    private static final SpdxParser PARSER = new SpdxParser(LicenseList.bundled());

    private Witnesses() {}

    static SpdxExpression expression(String text) {
        return PARSER.tryParse(text).orElseThrow(() -> new IllegalArgumentException(text));
    }

    /** Words with one meaning; the first of several is the likeliest. */
    static LicenseMatch meaning(String... readings) {
        List<SpdxExpression> all =
                Arrays.stream(readings).map(Witnesses::expression).toList();
        return all.size() == 1
                ? LicenseMatch.exact(all.get(0), "name:test")
                : LicenseMatch.ambiguous(all.get(0), "clauses", all);
    }

    static LicenseMatch withoutGrant(String... readings) {
        List<SpdxExpression> all =
                Arrays.stream(readings).map(Witnesses::expression).toList();
        return LicenseMatch.ambiguous(all.get(0), "no-grant", all);
    }

    static LicenseMatch sideBySide(String... readings) {
        List<SpdxExpression> all =
                Arrays.stream(readings).map(Witnesses::expression).toList();
        return LicenseMatch.ambiguous(all.get(0), "open-operator", all);
    }

    static LicenseMatch unknownWords(String words) {
        return LicenseMatch.exact(LicenseRefs.of(words, null), "unrecognised");
    }

    /** One {@code <license>} of the component's own POM. */
    static LicenseEvidence pom(int line, LicenseMatch meaning) {
        return of("pom", Kind.DECLARED, Confidence.CERTAIN, "com.example:lib:1.0 pom.xml:" + line, meaning, 0);
    }

    static LicenseEvidence superParent(LicenseMatch meaning) {
        return of("pom", Kind.DECLARED, Confidence.HINT, "com.example:all:3 pom.xml:9", meaning, 2);
    }

    static LicenseEvidence manifest(LicenseMatch meaning) {
        return of("manifest", Kind.DECLARED, Confidence.CERTAIN, "META-INF/MANIFEST.MF:7", meaning, 0);
    }

    static LicenseEvidence file(String name, LicenseMatch meaning) {
        return of("license-file", Kind.DETECTED, Confidence.CERTAIN, name + ":1-202", meaning, 0);
    }

    static LicenseEvidence notice(LicenseMatch meaning) {
        return of("notice-file", Kind.DETECTED, Confidence.HINT, "META-INF/NOTICE:3", meaning, 0);
    }

    static LicenseEvidence curation(String file, LicenseMatch meaning) {
        return of("curations", Kind.CURATED, Confidence.CERTAIN, file, meaning, 0);
    }

    static LicenseEvidence of(
            String source, Kind kind, Confidence confidence, String location, LicenseMatch meaning, int distance) {
        return new LicenseEvidence(
                source,
                kind,
                confidence,
                location,
                meaning.expression().toString().replace("-only", ""),
                null,
                null,
                meaning,
                distance,
                kind == Kind.DETECTED ? "ab".repeat(32) : null);
    }

    static LicenseConclusion conclude(LicenseEvidence... evidence) {
        return conclude(List.of(evidence));
    }

    static LicenseConclusion conclude(List<LicenseEvidence> evidence) {
        return new Concluder()
                .conclude(List.of(ComponentEvidence.of(COMPONENT, evidence)))
                .get(0);
    }
}
