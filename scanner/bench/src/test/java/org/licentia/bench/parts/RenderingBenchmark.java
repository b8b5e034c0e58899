package org.licentia.bench.parts;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import org.licentia.StandardParts;
import org.licentia.inventory.Inventory;
import org.licentia.report.Renderer;
import org.licentia.report.sample.StressInventories;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Writes the reports that every scan writes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class RenderingBenchmark {
    @Param({"json", "html"})
    public String format;

    @Param({"500", "5000"})
    public int components;

    private Inventory inventory;
    private Renderer renderer;

    /** Makes the inventory. */
    @Setup
    public void fill() {
        inventory = StressInventories.large(components);
        renderer = StandardParts.renderers().stream()
                .filter(one -> one.id().equals(format))
                .findFirst()
                .orElseThrow();
    }

    @Benchmark
    public void render() throws IOException {
        renderer.render(inventory, OutputStream.nullOutputStream());
    }
}
