package org.licentia.fuzz;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import org.licentia.decision.DecisionFuzz;
import org.licentia.evidence.archive.ArchiveFuzz;
import org.licentia.evidence.cache.FindingsFuzz;
import org.licentia.evidence.source.ManifestFuzz;
import org.licentia.evidence.source.SbomFuzz;
import org.licentia.graph.maven.NotationFuzz;
import org.licentia.graph.maven.PomFuzz;
import org.licentia.graph.snapshot.ResolutionFuzz;
import org.licentia.matching.LicenseTextFuzz;
import org.licentia.policy.PolicyFuzz;
import org.licentia.report.json.InventoryFuzz;
import org.licentia.report.workbook.WorkbookFuzz;
import org.licentia.spdx.LicenseNameFuzz;
import org.licentia.spdx.SpdxExpressionFuzz;

/** Every target of this module, one line each: its name on the command line and of the folder of its saved inputs, and how it is made. */
public final class FuzzTargets {
    private static final Map<String, Supplier<FuzzTarget>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("license-names", LicenseNameFuzz::new);
        ALL.put("spdx-expressions", SpdxExpressionFuzz::new);
        ALL.put("license-texts", LicenseTextFuzz::new);
        ALL.put("manifests", ManifestFuzz::new);
        ALL.put("archives", ArchiveFuzz::new);
        ALL.put("policies", PolicyFuzz::new);
        ALL.put("decisions", DecisionFuzz::new);
        ALL.put("poms", PomFuzz::new);
        ALL.put("inventories", InventoryFuzz::new);
        ALL.put("sboms", SbomFuzz::new);
        ALL.put("workbooks", WorkbookFuzz::new);
        ALL.put("cached-findings", FindingsFuzz::new);
        ALL.put("cached-resolutions", ResolutionFuzz::new);
        ALL.put("notations", NotationFuzz::new);
        ServiceLoader.load(OfModule.class).forEach(module -> ALL.putAll(module.targets()));
    }

    /** Those of another module, found as a service. */
    public interface OfModule {
        /** As above: by name, in an order. */
        Map<String, Supplier<FuzzTarget>> targets();
    }

    private FuzzTargets() {}

    /** The names of all targets. */
    public static List<String> ids() {
        return List.copyOf(ALL.keySet());
    }

    /** A new target of this name. */
    public static FuzzTarget named(String id) {
        Supplier<FuzzTarget> target = ALL.get(id);
        if (target == null) {
            throw new IllegalArgumentException(
                    "There is no target '" + id + "'. There are " + String.join(", ", ids()) + ".");
        }
        return target.get();
    }
}
