package org.licentia.cli.scan;

import java.util.Map;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.InventoryEntry;
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
        if (LOG.isDebugEnabled()) {
            inventory.components().forEach(ScanStory::tell);
            statistics.milliseconds().forEach((stage, took) -> {
                if (!stage.equals("report") && !stage.equals("total")) {
                    LOG.debug("Stage {} took {} ms", stage, took);
                }
            });
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

    private static void tell(InventoryEntry entry) {
        InventoryEntry.License license = entry.license();
        InventoryEntry.Decision decision = entry.decision();
        LOG.debug(
                "{}: {}, {} by '{}'; {}",
                entry.coordinates(),
                license.concluded(),
                license.status(),
                license.rule(),
                decision == null ? "its own, not judged" : decision.verdict() + " by '" + decision.rule() + "'");
        if (LOG.isTraceEnabled()) {
            for (InventoryEntry.Evidence each : entry.evidence()) {
                LOG.trace(
                        "{}: {} at {} says {} by '{}', {}",
                        entry.coordinates(),
                        each.source(),
                        each.location(),
                        each.expression(),
                        each.rule(),
                        each.confidence());
            }
            for (InventoryEntry.Usage each : entry.usages()) {
                LOG.trace(
                        "{}: used by {} in scope {} as {}: {} by '{}'",
                        entry.coordinates(),
                        each.module(),
                        each.scope(),
                        each.linkage(),
                        each.verdict(),
                        each.rule());
            }
        }
    }
}
