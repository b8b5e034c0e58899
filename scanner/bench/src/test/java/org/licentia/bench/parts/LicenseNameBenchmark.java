package org.licentia.bench.parts;

import java.util.concurrent.TimeUnit;
import org.licentia.spdx.LicenseMatch;
import org.licentia.spdx.LicenseNames;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Finds out what a license name in a POM means. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class LicenseNameBenchmark {
    @Param({
        "Apache-2.0",
        "The Apache Software License, Version 2.0",
        "GNU Lesser General Public License, version 2.1 or later",
        "https://www.eclipse.org/legal/epl-v20.html",
        "Licensed to everybody who asks the accounting department first"
    })
    public String name;

    private final LicenseNames names = LicenseNames.bundled();
    private int asked;

    /** Of a name with other blanks behind it than all before: equal ones are remembered. */
    @Benchmark
    public LicenseMatch meaning() {
        String blanks = Integer.toBinaryString(asked++).replace('0', ' ').replace('1', '\t');
        return names.meaningOf(name + blanks);
    }
}
