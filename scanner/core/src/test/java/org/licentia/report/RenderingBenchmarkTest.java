package org.licentia.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.licentia.StandardParts;
import org.licentia.inventory.Inventory;
import org.licentia.report.sample.StressInventories;

/**
 * Prints how long each format takes, how large it is, and by how much the heap grows at most, with garbage: read it
 * for growth that is more than linear.
 */
@Tag("corpus")
class RenderingBenchmarkTest {
    @Test
    void printsTimeAndHeapPerFormatAndSize() throws IOException {
        for (int size : List.of(500, 5_000, 20_000)) {
            Inventory inventory = StressInventories.large(size);
            for (Renderer renderer : StandardParts.renderers()) {
                renderer.render(inventory, OutputStream.nullOutputStream());
                System.gc();
                long before = begin();
                Counted out = new Counted();
                long start = System.nanoTime();
                renderer.render(inventory, out);
                long millis = (System.nanoTime() - start) / 1_000_000;
                assertThat(out.bytes).isPositive();
                System.out.printf(
                        "%,7d components, %-16s %,7d ms, %,7d KB written, heap at most %,5d MB more%n",
                        size, renderer.id(), millis, out.bytes >> 10, Math.max(0, peak() - before) >> 20);
            }
        }
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    /** What the heap holds now, in bytes; peaks count from here. */
    private static long begin() {
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        return heap().stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
    }

    private static long peak() {
        return heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
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
