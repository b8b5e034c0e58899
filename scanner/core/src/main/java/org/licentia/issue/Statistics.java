package org.licentia.issue;

import java.util.List;
import java.util.Map;

/**
 * What a run took and did, as plain values. It differs from run to run of the same inputs.
 *
 * @param milliseconds wall time by stage in the order of the stages, with {@code start} (from the start of the JVM to
 *     the first stage) before them and {@code total} (from the start of the JVM to now) behind
 * @param counters by name, in the order of {@link Meter.Counter}, those of zero included; {@code peakHeapBytes} last
 * @param repositories that were asked over the network, sorted by id
 */
public record Statistics(Map<String, Long> milliseconds, Map<String, Long> counters, List<Traffic> repositories) {
    /**
     * What was asked of one repository over the network.
     *
     * @param id of the repository, or of the mirror that was asked in its place
     * @param poms asked for, those not obtained included, as everywhere here
     * @param artifacts jars and whatever else is no POM, metadata or checksum
     * @param metadata lists of versions
     * @param checksums asked for by themselves; those that come with the answer's headers cost no request
     * @param notFound how many of all requests were answered with "there is none"
     * @param failed how many of all requests were not answered otherwise, or refused
     * @param bytes of the answers' bodies
     */
    public record Traffic(
            String id, long poms, long artifacts, long metadata, long checksums, long notFound, long failed, long bytes)
            implements Comparable<Traffic> {
        /** How often the repository was asked; repetitions and redirections by the HTTP client count once. */
        public long requests() {
            return poms + artifacts + metadata + checksums;
        }

        @Override
        public int compareTo(Traffic other) {
            return id.compareTo(other.id);
        }
    }
}
