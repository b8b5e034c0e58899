package org.licentia.inventory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one document that leaves a scan; every report is rendered from it alone. Plain values only, sorted, without
 * machine paths or clocks: same inputs, same bytes. The JSON Schema is {@code inventory.schema.json}.
 *
 * @param schemaVersion semantic; readers refuse an unknown major version
 * @param asOf the date the scan was judged for, {@code yyyy-MM-dd}
 * @param complete whether everything that was asked for could be obtained and read
 * @param components sorted by purl
 * @param violations strictest first, then by component and rule
 * @param issues sorted, errors first
 * @param decisions waivers and choices in force
 * @param licenses each license that a conclusion names, once, sorted by id
 * @param conclusionRules the rules by which the licenses were concluded, in the order in which they are tried
 * @param disclaimer what the document is not
 * @param notLookedAt what no scan of this kind sees, one sentence each
 * @param obligations each obligation that a component brings, once, in the order of the policy data
 */
@JsonPropertyOrder({
    "schemaVersion",
    "tool",
    "target",
    "policy",
    "asOf",
    "complete",
    "summary",
    "components",
    "violations",
    "issues",
    "decisions",
    "licenses",
    "conclusionRules",
    "obligations",
    "disclaimer",
    "notLookedAt"
})
public record Inventory(
        String schemaVersion,
        Tool tool,
        Target target,
        Policy policy,
        String asOf,
        boolean complete,
        Summary summary,
        List<InventoryEntry> components,
        List<ViolationEntry> violations,
        List<IssueEntry> issues,
        List<DecisionEntry> decisions,
        List<LicenseEntry> licenses,
        List<ConclusionRule> conclusionRules,
        List<ObligationEntry> obligations,
        String disclaimer,
        List<String> notLookedAt) {

    /** The version of the document's own format. */
    public static final String SCHEMA_VERSION = "1.1.0";

    private static final String SILENCE = "NOASSERTION";

    /**
     * For each component that nothing is known about because it could not be obtained or read, by purl, the error: there
     * is nothing to find out about it before the scan is complete.
     */
    public Map<String, IssueEntry> unobtained() {
        Map<String, IssueEntry> errors = new HashMap<>();
        for (IssueEntry issue : issues) {
            String component = issue.component();
            if (component != null && issue.severity().equals("error")) {
                errors.putIfAbsent(component, issue);
            }
        }
        Map<String, IssueEntry> unobtained = new HashMap<>();
        for (InventoryEntry entry : components) {
            IssueEntry error = errors.get(entry.purl());
            if (error != null && entry.license().concluded().equals(SILENCE)) {
                unobtained.put(entry.purl(), error);
            }
        }
        return unobtained;
    }

    public record Tool(String name, String version, String licenseListVersion) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Target(
            String kind,
            String coordinates,
            String name,
            @Nullable String description,
            boolean pomsOnly,
            String jdk,
            List<String> activeProfiles,
            List<String> selectedModules,
            List<String> modules) {}

    public record Policy(String id, String title, String sha256) {}

    /**
     * The counts that every report prints.
     *
     * @param components all but own
     * @param own built by the project itself
     * @param contained those of the components that lie inside another one
     * @param verdicts components by verdict, every verdict present, mild to strict
     * @param scopes components by the strongest scope of any use, every scope present; each counted once
     * @param categories components by license category, sorted by name
     * @param statuses components by conclusion status, every status present
     */
    public record Summary(
            int components,
            int own,
            int contained,
            int modules,
            int violations,
            int errors,
            int warnings,
            Map<String, Integer> verdicts,
            Map<String, Integer> scopes,
            Map<String, Integer> categories,
            Map<String, Integer> statuses) {}

    /**
     * One component that one rule does not let pass.
     *
     * @param verdict {@code needs-review} or {@code deny}
     * @param priority {@code critical-blocker}, {@code before-launch} or {@code future}
     * @param license the concluded expression
     * @param judged the reading of it that was judged, when the evidence is ambiguous and a stricter one counts; null
     *     otherwise
     * @param linkage how the component becomes part of the product in the usage shown
     * @param path coordinates, from the module's direct dependency to the component
     * @param usages {@code module (scope)} of every usage concerned, in order
     * @param remedies paste-ready ways out, best first
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ViolationEntry(
            String component,
            String coordinates,
            String rule,
            String verdict,
            String priority,
            String license,
            @Nullable String judged,
            String module,
            String scope,
            String linkage,
            List<String> path,
            List<UsageReference> usages,
            String because,
            String fix,
            List<Remedy> remedies,
            @Nullable String waivedBy) {}

    public record UsageReference(String module, String scope) {}

    /**
     * A rule by which licenses were concluded.
     *
     * @param sentence when it decides and what
     * @param components how many components it decided
     */
    public record ConclusionRule(String id, String sentence, int components) {}

    /**
     * Something the reader can do.
     *
     * @param title one line
     * @param detail what it changes and how to check that it worked
     * @param snippet text to paste; null when there is nothing to paste
     * @param file which file to paste it into, relative to the project; null when there is nothing to paste
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Remedy(
            String title,
            String detail,
            @Nullable String snippet,
            @Nullable String file) {}

    /** See {@link org.licentia.issue.Issue}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record IssueEntry(
            String severity,
            String stage,
            @Nullable String component,
            @Nullable String module,
            String message,
            String remedy) {}

    /** A waiver or a choice that somebody made. */
    public record DecisionEntry(String kind, String component, String rule, String by, String because, String until) {}

    /**
     * Something we owe when we ship.
     *
     * @param title a few words
     * @param action what to do, one sentence
     * @param components how many components ask for it
     */
    public record ObligationEntry(String id, String title, String action, int components) {}

    /**
     * A license that a conclusion names.
     *
     * @param id an SPDX id, an exception id or a {@code LicenseRef-}
     * @param kind {@code license}, {@code exception} or {@code reference}
     * @param category the policy's category of it; {@code unstated} when unknown
     * @param confidence how sure the category is: {@code high}, {@code medium}, {@code low}
     * @param components how many components rest on it
     * @param text its full text; for a {@code LicenseRef-} the words as found; null when there is none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LicenseEntry(
            String id,
            String kind,
            String name,
            String category,
            String confidence,
            boolean osiApproved,
            @Nullable String reference,
            int components,
            @Nullable String text) {}
}
