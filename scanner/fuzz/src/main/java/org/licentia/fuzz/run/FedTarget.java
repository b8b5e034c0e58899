package org.licentia.fuzz.run;

import java.io.IOException;
import org.licentia.fuzz.Feeding;
import org.licentia.fuzz.FuzzTarget;
import org.licentia.fuzz.FuzzTargets;

/** What Jazzer calls, by these names: the target that a system property names is fed. */
public final class FedTarget {
    /** The system property. */
    static final String TARGET = "licentia.fuzz.target";

    private static final FuzzTarget FED = FuzzTargets.named(System.getProperty(TARGET, ""));

    private FedTarget() {}

    /** Once, before the first input. */
    public static void fuzzerInitialize() throws IOException {
        Feeding.warm(FED);
    }

    /** For each input. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        Feeding.feed(FED, input);
    }
}
