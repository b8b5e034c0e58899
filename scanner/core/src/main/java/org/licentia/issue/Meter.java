package org.licentia.issue;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/** Measures a run: what happens is told to it where it happens. Any thread may; one that is {@link #OFF} does nothing. */
public final class Meter {
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final Stage[] STAGES = Stage.values();
    private static final Counter[] COUNTERS = Counter.values();

    /** Measures nothing. */
    public static final Meter OFF = new Meter(false);

    /** What is counted. */
    public enum Counter {
        /** Modules of the target. */
        MODULES("modules"),
        /** POM files parsed; one that is parsed twice counts twice. */
        POMS_READ("pomsRead"),
        /** Components of the graph that are not the project's own. */
        ARTIFACTS("artifacts"),
        /** Artifacts opened to look into. */
        JARS_OPENED("jarsOpened"),
        /** Bytes of artifacts read for their checksums. */
        BYTES_HASHED("bytesHashed"),
        /** Artifacts whose findings an earlier scan had remembered. */
        EVIDENCE_CACHE_HITS("evidenceCacheHits"),
        /** Artifacts that had to be looked into. */
        EVIDENCE_CACHE_MISSES("evidenceCacheMisses"),
        /** Resolutions that an earlier scan had remembered. */
        RESOLUTION_CACHE_HITS("resolutionCacheHits"),
        /** Resolutions that had to be made. */
        RESOLUTION_CACHE_MISSES("resolutionCacheMisses");

        private final String id;

        Counter(String id) {
            this.id = id;
        }
    }

    /** How a repository answered. */
    public enum Answer {
        FOUND,
        NOT_FOUND,
        FAILED
    }

    private final boolean on;
    private final AtomicLongArray nanos = new AtomicLongArray(STAGES.length);
    private final AtomicLongArray counts = new AtomicLongArray(COUNTERS.length);
    private final AtomicLong firstStageAt = new AtomicLong();
    private final Map<String, RepositoryMeter> repositories = new ConcurrentHashMap<>();

    private Meter(boolean on) {
        this.on = on;
    }

    /** A new one that measures. */
    public static Meter running() {
        return new Meter(true);
    }

    /** Whether it measures; what costs something only to be told needs not be found out otherwise. */
    public boolean isOn() {
        return on;
    }

    /** Does some work of a stage and adds the time that it took to that of the stage. */
    public <T> T timed(Stage stage, Supplier<T> work) {
        if (!on) {
            return work.get();
        }
        firstStageAt.compareAndSet(0, System.currentTimeMillis());
        long before = System.nanoTime();
        try {
            return work.get();
        } finally {
            nanos.addAndGet(stage.ordinal(), System.nanoTime() - before);
        }
    }

    /** Counts some more. */
    public void add(Counter counter, long more) {
        if (on) {
            counts.addAndGet(counter.ordinal(), more);
        }
    }

    /**
     * Counts a request over the network.
     *
     * @param repository its id
     * @param file the last part of the address that was asked for; tells what kind of file it is
     * @param bytes of the answer's body
     */
    public void requested(String repository, String file, Answer answer, long bytes) {
        if (on) {
            repositories
                    .computeIfAbsent(repository, id -> new RepositoryMeter())
                    .requested(file, answer, bytes);
        }
    }

    /** What was measured so far. */
    public Statistics statistics() {
        long jvm = ManagementFactory.getRuntimeMXBean().getStartTime();
        long now = System.currentTimeMillis();
        Map<String, Long> milliseconds = new LinkedHashMap<>();
        milliseconds.put("start", Math.max(0, (firstStageAt.get() == 0 ? now : firstStageAt.get()) - jvm));
        for (Stage stage : STAGES) {
            milliseconds.put(stage.name().toLowerCase(Locale.ROOT), nanos.get(stage.ordinal()) / NANOS_PER_MILLI);
        }
        milliseconds.put("total", Math.max(0, now - jvm));
        Map<String, Long> counters = new LinkedHashMap<>();
        for (Counter counter : COUNTERS) {
            counters.put(counter.id, counts.get(counter.ordinal()));
        }
        counters.put("peakHeapBytes", peakHeap());
        return new Statistics(
                milliseconds,
                counters,
                repositories.entrySet().stream()
                        .map(each -> each.getValue().traffic(each.getKey()))
                        .sorted()
                        .toList());
    }

    // The sum of each pool's peak: an upper bound where the pools peak at different times.
    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage == null ? 0 : usage.getUsed())
                .sum();
    }

    private static final class RepositoryMeter {
        private final LongAdder poms = new LongAdder();
        private final LongAdder artifacts = new LongAdder();
        private final LongAdder metadata = new LongAdder();
        private final LongAdder checksums = new LongAdder();
        private final LongAdder notFound = new LongAdder();
        private final LongAdder failed = new LongAdder();
        private final LongAdder bytes = new LongAdder();

        void requested(String file, Answer answer, long more) {
            kind(file).increment();
            bytes.add(more);
            if (answer == Answer.NOT_FOUND) {
                notFound.increment();
            } else if (answer == Answer.FAILED) {
                failed.increment();
            }
        }

        private LongAdder kind(String file) {
            String extension = file.substring(file.lastIndexOf('.') + 1);
            return switch (extension) {
                case "sha1", "md5", "sha256", "sha512" -> checksums;
                case "pom" -> poms;
                default -> file.equals("maven-metadata.xml") ? metadata : artifacts;
            };
        }

        Statistics.Traffic traffic(String id) {
            return new Statistics.Traffic(
                    id,
                    poms.sum(),
                    artifacts.sum(),
                    metadata.sum(),
                    checksums.sum(),
                    notFound.sum(),
                    failed.sum(),
                    bytes.sum());
        }
    }
}
