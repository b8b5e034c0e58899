package org.licentia;

import java.time.LocalDate;
import java.util.concurrent.ExecutorService;
import org.licentia.evidence.EvidenceCache;
import org.licentia.graph.GraphSource;
import org.licentia.issue.ScanListener;
import org.licentia.policy.Policy;

/**
 * Everything a face may ask for.
 *
 * @param source the target, ready to be resolved
 * @param policy what judges it
 * @param asOf the date to judge for; the only date a scan knows
 * @param deep whether source jars are to be fetched and their file headers read too
 * @param cache what is known of artifacts from earlier scans; stays open
 * @param executor runs what can run in parallel; stays open
 * @param listener hears how far the scan has come
 */
public record ScanRequest(
        GraphSource source,
        Policy policy,
        LocalDate asOf,
        boolean deep,
        EvidenceCache cache,
        ExecutorService executor,
        ScanListener listener) {}
