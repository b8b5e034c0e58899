package org.licentia.decision;

import java.nio.charset.StandardCharsets;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.licentia.conclusion.LicenseConclusion;
import org.licentia.digest.Sha256;

/**
 * What a decision about a component was made on: its conclusion, and what each place said. Where exactly a place said it
 * is left out, so that a new line in a POM changes nothing and a new license does.
 */
public final class EvidenceFingerprint {
    private static final int LENGTH = 16;

    private EvidenceFingerprint() {}

    /** The first 16 hex digits of a SHA-256. */
    public static String of(LicenseConclusion conclusion) {
        String evidence = conclusion.evidence().stream()
                .map(each -> each.source() + "\t" + each.meaning().expression())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining("\n"));
        String whole =
                conclusion.status() + "\t" + conclusion.expression() + "\t" + conclusion.readings() + "\n" + evidence;
        return Sha256.hex(whole.getBytes(StandardCharsets.UTF_8)).substring(0, LENGTH);
    }
}
