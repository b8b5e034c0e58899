package org.licentia.report.sarif;

import java.nio.charset.StandardCharsets;
import org.licentia.digest.Sha256;
import org.licentia.graph.Purl;
import org.licentia.inventory.Inventory.ViolationEntry;

/** By what a failure is known again, whatever its version and its line: rule, component, module. */
final class Fingerprint {
    /** The public name of the way to compute it. */
    static final String NAME = "licentiaFinding/v1";

    private static final int LENGTH = 32;

    private Fingerprint() {}

    static String of(ViolationEntry failure) {
        String component = new Purl(failure.component()).versionless();
        String identity = failure.rule() + "\n" + component + "\n" + failure.module();
        return Sha256.hex(identity.getBytes(StandardCharsets.UTF_8)).substring(0, LENGTH);
    }
}
