package org.licentia.cli.scan;

import java.util.Map;
import org.licentia.inventory.Inventory;
import org.licentia.issue.Statistics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a log says of a scan when it is over. */
final class ScanStory {
    private static final Logger LOG = LoggerFactory.getLogger(Scan.class);

    private ScanStory() {}

    static void tell(Inventory inventory, Statistics statistics) {
        Map<String, Long> counters = statistics.counters();
        LOG.info(
                "Looked into {} artifacts; of {} it was remembered what is in them",
                counters.getOrDefault("jarsOpened", 0L),
                counters.getOrDefault("evidenceCacheHits", 0L));
        if (statistics.repositories().isEmpty()) {
            LOG.info("No repository was asked over the network");
        }
        for (Statistics.Traffic each : statistics.repositories()) {
            LOG.info(
                    "Repository {} was asked {} times: {} not found, {} failed, {} bytes",
                    each.id(),
                    each.requests(),
                    each.notFound(),
                    each.failed(),
                    each.bytes());
        }
        Inventory.Summary summary = inventory.summary();
        LOG.info("Concluded the licenses of {} components: {}", summary.components(), summary.statuses());
        LOG.info(
                "Judged {} as of {} by the policy {} for {}: {}, {} violations, {} errors, {} warnings, {}",
                inventory.target().coordinates(),
                inventory.asOf(),
                inventory.policy().id(),
                inventory.policy().distribution(),
                summary.verdicts(),
                summary.violations(),
                summary.errors(),
                summary.warnings(),
                inventory.complete() ? "complete" : "incomplete");
    }
}
