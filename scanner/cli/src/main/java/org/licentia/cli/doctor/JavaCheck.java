package org.licentia.cli.doctor;

import java.util.List;
import java.util.Properties;

/**
 * The JVM and the memory that it may take.
 *
 * @param memory the most bytes of heap
 */
record JavaCheck(Properties properties, long memory) implements Check {
    // What large projects are tested with.
    private static final long ENOUGH = 240L << 20;

    @Override
    public String id() {
        return "java";
    }

    @Override
    public String what() {
        return "Java";
    }

    @Override
    public List<Diagnosis> look() {
        String heap = Sizes.of(memory) + " of heap at most";
        return List.of(
                Diagnosis.good(
                        id(),
                        what(),
                        properties.getProperty("java.version") + ", " + properties.getProperty("java.vendor") + ", in "
                                + properties.getProperty("java.home")),
                memory >= ENOUGH
                        ? Diagnosis.good("memory", "memory", heap)
                        : Diagnosis.warning(
                                "memory",
                                "memory",
                                heap,
                                "Large projects take 256 MB: set LICENTIA_OPTS=-Xmx1g, or give the container more."));
    }
}
