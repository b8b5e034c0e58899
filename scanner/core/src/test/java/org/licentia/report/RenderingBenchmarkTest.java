package org.licentia.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.licentia.StandardParts;
import org.licentia.inventory.Inventory;
import org.licentia.report.sample.StressInventories;

/**
 * Prints how large each format is at three sizes, and what memory it takes: read it for growth that is more than linear.
 * {@code peak} is by how much the heap grew at most, garbage included. Times are the matter of {@code scanner/bench}.
 */
@Tag("corpus")
class RenderingBenchmarkTest {
    private static final List<Integer> SIZES = List.of(500, 5_000, 20_000);

    /** What holds others costs the sum of them. */
    private static final int LARGEST_BUNDLE = 5_000;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final String ROW = "%-20s %,10d %,12d %,12d %,10d%n";

    @Test
    void printsSizeAndMemoryPerFormat() throws IOException {
        // What the first inventory teaches the virtual machine is not part of what it costs.
        for (Renderer renderer : StandardParts.renderers()) {
            renderer.render(StressInventories.large(500), OutputStream.nullOutputStream());
        }
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT,
                "%-20s %10s %12s %12s %10s%n",
                "format",
                "components",
                "KB written",
                "KB allocated",
                "peak MB"));
        List<String> notLinear = new ArrayList<>();
        List<Inventory> inventories =
                SIZES.stream().map(StressInventories::large).toList();
        for (Renderer renderer : StandardParts.renderers()) {
            long before = 0;
            for (Inventory inventory : inventories) {
                int size = inventory.components().size();
                if (renderer.id().equals("bundle") && size > LARGEST_BUNDLE) {
                    continue;
                }
                long allocated = measure(renderer, inventory, table);
                if (size > SIZES.get(1) && allocated > 6 * before) {
                    notLinear.add(renderer.id());
                }
                before = allocated;
            }
        }
        System.out.print(table);
        assertThat(notLinear)
                .as("formats that allocate more than six times as much for four times as many components")
                .isEmpty();
    }

    /** Appends a row; answers what was allocated, in bytes. */
    private static long measure(Renderer renderer, Inventory inventory, StringBuilder table) throws IOException {
        System.gc();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        long held = heap().stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
        Counted out = new Counted();
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        renderer.render(inventory, out);
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - bytes;
        long peak =
                heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() - held;
        assertThat(out.bytes).isPositive();
        table.append(String.format(
                Locale.ROOT,
                ROW,
                renderer.id(),
                inventory.components().size(),
                out.bytes >> 10,
                allocated >> 10,
                Math.max(0, peak) >> 20));
        return allocated;
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static final class Counted extends OutputStream {
        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int offset, int length) {
            bytes += length;
        }
    }
}
