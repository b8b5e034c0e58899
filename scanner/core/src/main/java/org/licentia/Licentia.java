package org.licentia;

import java.util.ArrayList;
import java.util.List;
import org.licentia.conclusion.Concluder;
import org.licentia.conclusion.LicenseConclusion;
import org.licentia.evidence.ArchiveOpener;
import org.licentia.evidence.EvidenceCollector;
import org.licentia.evidence.curation.Curations;
import org.licentia.graph.ResolvedGraph;
import org.licentia.inventory.Inventory;
import org.licentia.issue.Issue;
import org.licentia.issue.LicentiaException;
import org.licentia.issue.Meter;
import org.licentia.issue.Meter.Counter;
import org.licentia.issue.Stage;
import org.licentia.spdx.LicenseList;

/** The front door: from a request to an inventory. */
public final class Licentia {
    private Licentia() {}

    /**
     * Scans one target and returns everything there is to say about its licenses.
     *
     * @throws LicentiaException when there is nothing to scan at all
     */
    public static Inventory scan(ScanRequest request) {
        return examine(request).inventory();
    }

    /**
     * Looks at one target without judging it yet.
     *
     * @throws LicentiaException when there is nothing to scan at all
     */
    public static ExaminedTarget examine(ScanRequest request) {
        Meter meter = request.meter();
        ResolvedGraph resolved = meter.timed(Stage.RESOLVE, request.source()::resolve);
        meter.add(Counter.MODULES, resolved.graph().modules().size());
        meter.add(
                Counter.ARTIFACTS,
                resolved.graph().components().stream()
                        .filter(each -> !each.own())
                        .count());
        EvidenceCollector collector = new EvidenceCollector(
                StandardParts.detectors(request.cache().words(), request.deep()),
                counted(StandardParts.archiveOpener(), meter),
                request.cache(),
                request.executor(),
                request.downloads(),
                request.listener(),
                meter);
        EvidenceCollector.Collection found = meter.timed(Stage.EVIDENCE, () -> collector.collect(resolved));
        Curations.Applied curated = meter.timed(
                Stage.EVIDENCE,
                () -> request.curations()
                        .apply(
                                found.components(),
                                request.asOf(),
                                resolved.target().pomsOnly()));
        List<LicenseConclusion> conclusions =
                meter.timed(Stage.CONCLUDE, () -> new Concluder().conclude(curated.components()));
        List<Issue> issues = new ArrayList<>(resolved.issues());
        issues.addAll(found.issues());
        issues.addAll(resolved.fetcher().issues());
        issues.addAll(curated.issues());
        return new ExaminedTarget(request, found.resolved(), curated.components(), conclusions, issues);
    }

    private static ArchiveOpener counted(ArchiveOpener opener, Meter meter) {
        return (component, file) -> {
            meter.add(Counter.JARS_OPENED, 1);
            return opener.open(component, file);
        };
    }

    /** The version of Licentia itself. */
    public static String version() {
        String version = Licentia.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /** The version of the SPDX license list in use. */
    public static String licenseListVersion() {
        return LicenseList.bundledVersion();
    }
}
