package org.licentia.decision;

import java.nio.charset.StandardCharsets;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.licentia.conclusion.LicenseConclusion;
import org.licentia.digest.Sha256;
import org.licentia.evidence.LicenseEvidence;
import org.licentia.policy.Violation;

/**
 * What a decision about a component was made on: its conclusion, and what each place said. Where exactly a place said it
 * is left out, so that a new line in a POM changes nothing and a new license does. Of a text that is not word for word
 * that of a known license the very words count, for they may say what nobody has seen.
 */
public final class EvidenceFingerprint {
    private static final int LENGTH = 16;

    private EvidenceFingerprint() {}

    /** The first 16 hex digits of a SHA-256. */
    public static String of(LicenseConclusion conclusion) {
        String evidence = conclusion.evidence().stream()
                .map(EvidenceFingerprint::said)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining("\n"));
        String readings =
                conclusion.readings().stream().map(Object::toString).sorted().collect(Collectors.joining("\t"));
        String whole = conclusion.status() + "\t" + conclusion.expression() + "\n" + readings + "\n" + evidence;
        return Sha256.hex(whole.getBytes(StandardCharsets.UTF_8)).substring(0, LENGTH);
    }

    /** Of a finding: where it is about others as well, their licenses are part of what the decision is made on. */
    public static String of(LicenseConclusion conclusion, Violation violation) {
        String alone = of(conclusion);
        if (violation.against().isEmpty()) {
            return alone;
        }
        String others =
                violation.against().stream().map(Object::toString).sorted().collect(Collectors.joining("\t"));
        return Sha256.hex((alone + "\n" + others).getBytes(StandardCharsets.UTF_8))
                .substring(0, LENGTH);
    }

    private static String said(LicenseEvidence each) {
        boolean ownWords = each.kind() == LicenseEvidence.Kind.DETECTED
                && each.confidence() == LicenseEvidence.Confidence.PROBABLE;
        return each.source() + "\t" + each.kind() + "\t" + each.confidence() + "\t"
                + each.meaning().expression() + (ownWords && each.sha256() != null ? "\t" + each.sha256() : "");
    }
}
