package org.licentia.bench.parts;

import java.util.concurrent.TimeUnit;
import org.licentia.spdx.LicenseList;
import org.licentia.spdx.SpdxExpression;
import org.licentia.spdx.SpdxParser;
import org.licentia.spdx.SpdxSyntaxException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The algebra of license expressions. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ExpressionBenchmark {
    @Param({
        "Apache-2.0",
        "CDDL-1.1 OR GPL-2.0-only WITH Classpath-exception-2.0",
        "(MIT AND (LGPL-2.1-or-later OR BSD-3-Clause)) AND (EPL-2.0 OR (GPL-2.0-only AND Apache-2.0) OR MPL-2.0)"
    })
    public String text;

    private final SpdxParser parser = new SpdxParser(LicenseList.bundled());
    private SpdxExpression expression;

    /** Parses once, for the operations on what is parsed. */
    @Setup
    public void parsed() throws SpdxSyntaxException {
        expression = parser.parse(text);
    }

    @Benchmark
    public SpdxExpression parse() throws SpdxSyntaxException {
        return parser.parse(text);
    }

    @Benchmark
    public SpdxExpression normalize() {
        return expression.normalized();
    }

    @Benchmark
    public int fold() {
        return expression.<Integer>fold(term -> term.toString().length(), Math::max, Math::min);
    }
}
