package org.licentia;

import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import org.licentia.decision.Decisions;
import org.licentia.evidence.EvidenceCache;
import org.licentia.evidence.curation.Curations;
import org.licentia.graph.GraphSource;
import org.licentia.issue.Meter;
import org.licentia.issue.ScanListener;
import org.licentia.policy.DistributionModel;
import org.licentia.policy.Policy;
import org.licentia.policy.Product;

/**
 * Everything a face may ask for.
 *
 * @param source the target, ready to be resolved
 * @param policy what judges it
 * @param product what its makers say of the product
 * @param decisions what people decided about it
 * @param models further distribution models to judge it under, side by side with its own
 * @param curations what people found out about artifacts
 * @param asOf the date to judge for; the only date a scan knows
 * @param deep whether source jars are to be fetched and their file headers read too
 * @param cache what is known of artifacts from earlier scans; stays open
 * @param executor runs what can run in parallel; stays open
 * @param downloads how many artifacts are waited for at once
 * @param listener hears how far the scan has come
 * @param meter measures the scan
 */
public record ScanRequest(
        GraphSource source,
        Policy policy,
        Product product,
        Decisions decisions,
        Set<DistributionModel> models,
        Curations curations,
        LocalDate asOf,
        boolean deep,
        EvidenceCache cache,
        ExecutorService executor,
        int downloads,
        ScanListener listener,
        Meter meter) {}
