package org.licentia.inventory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licentia.issue.Statistics;

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
 * @param decisions waivers, choices and entitlements, in force or not, in the order written
 * @param licenses each license that a conclusion names, once, sorted by id
 * @param documents the text of each license and notice that components carry, once, sorted by its hash
 * @param conclusionRules the rules by which the licenses were concluded, in the order in which they are tried
 * @param disclaimer what the document is not
 * @param notLookedAt what no scan of this kind sees, one sentence each
 * @param dataSources whose data the facts on licenses rest on, as their licenses ask to be told
 * @param obligations each obligation that a component brings, once, in the order of the policy data
 * @param ledger what is owed for each component, sorted by component, in the order of the policy data
 * @param models the verdicts under every distribution model, side by side; empty when nobody asked for them
 * @param questions what this scan left open and only people can answer, the most pressing first
 * @param statistics what the scan took, which is never the same twice; null unless asked for
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
    "documents",
    "conclusionRules",
    "obligations",
    "ledger",
    "models",
    "questions",
    "disclaimer",
    "notLookedAt",
    "dataSources",
    "statistics"
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
        List<DocumentEntry> documents,
        List<ConclusionRule> conclusionRules,
        List<ObligationEntry> obligations,
        List<LedgerEntry> ledger,
        List<ModelEntry> models,
        List<Question> questions,
        String disclaimer,
        List<String> notLookedAt,
        List<String> dataSources,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Statistics statistics) {

    /** The version of the document's own format, as far as nobody asks for statistics. */
    public static final String SCHEMA_VERSION = "1.3.0";

    /** The version that brought statistics. */
    public static final String SCHEMA_VERSION_WITH_STATISTICS = "1.4.0";

    private static final String SILENCE = "NOASSERTION";

    /** The same inventory with the questions that it raises. */
    public Inventory asking(List<Question> open) {
        return with(schemaVersion, List.copyOf(open), statistics);
    }

    /** The same inventory with what the scan took. */
    public Inventory measured(Statistics measured) {
        return with(SCHEMA_VERSION_WITH_STATISTICS, questions, measured);
    }

    /** What is the same whenever the same inputs are scanned. */
    public Inventory repeatable() {
        return statistics == null ? this : with(SCHEMA_VERSION, questions, null);
    }

    /** The same inventory with more warnings among its issues. */
    public Inventory warned(List<IssueEntry> all) {
        return with(schemaVersion, summary.warned(all.size() - issues.size()), all, questions, statistics);
    }

    private Inventory with(String version, List<Question> asked, @Nullable Statistics measured) {
        return with(version, summary, issues, asked, measured);
    }

    private Inventory with(
            String version, Summary counts, List<IssueEntry> all, List<Question> asked, @Nullable Statistics measured) {
        return new Inventory(
                version,
                tool,
                target,
                policy,
                asOf,
                complete,
                counts,
                components,
                violations,
                all,
                decisions,
                licenses,
                documents,
                conclusionRules,
                obligations,
                ledger,
                models,
                asked,
                disclaimer,
                notLookedAt,
                dataSources,
                measured);
    }

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

    /**
     * What judged.
     *
     * @param distribution the distribution model of the product
     * @param outbound the license of the product
     * @param sha256 of the policy's bytes and of those of the policies that it extends
     */
    public record Policy(String id, String title, String sha256, String distribution, String outbound) {}

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
            Map<String, Integer> statuses) {
        Summary warned(int more) {
            return new Summary(
                    components,
                    own,
                    contained,
                    modules,
                    violations,
                    errors,
                    warnings + more,
                    verdicts,
                    scopes,
                    categories,
                    statuses);
        }
    }

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
     * @param declaredAt where the direct dependency that brings it stands; null where no POM of the project says so
     * @param cost what it costs to keep the component, as far as anybody said; null where nothing is known of it
     * @param evidence the fingerprint of the evidence it rests on, as a waiver names it
     * @param waivedBy who accepted it; null while it counts
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
            @Nullable SourcePlace declaredAt,
            @Nullable String cost,
            String evidence,
            @Nullable String waivedBy) {}

    /**
     * A line of a file of the project.
     *
     * @param file relative to the project's root, with forward slashes
     * @param line from 1
     */
    public record SourcePlace(String file, int line) {}

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
     * @param kind {@code clarification}, {@code other-version}, {@code choice}, {@code exclusion}, {@code removal},
     *     {@code replacement}, {@code commercial-license} or {@code other}
     * @param effort {@code drop-in}, {@code low}, {@code medium} or {@code high}; null where nobody estimated it
     * @param title one line
     * @param detail what it changes and how to check that it worked
     * @param snippet text to paste; null when there is nothing to paste
     * @param file which file to paste it into, relative to the project; null when there is nothing to paste
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Remedy(
            String kind,
            @Nullable String effort,
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

    /**
     * The verdicts under one distribution model.
     *
     * @param own whether it is the product's own
     * @param verdicts components by verdict, every verdict present, mild to strict
     * @param violations those not waived
     * @param changes the components that are judged differently than under the product's own model
     */
    public record ModelEntry(
            String distribution,
            boolean own,
            Map<String, Integer> verdicts,
            int violations,
            List<ModelChange> changes) {}

    /** A component's decision under another distribution model. */
    public record ModelChange(String component, String verdict, String rule, String because) {}

    /**
     * Something that only people can answer.
     *
     * @param id {@code kebab-case}
     * @param topic a few words
     * @param question one sentence that ends in a question mark
     * @param because what in this scan raises it
     * @param components purls of those concerned, sorted; empty when it is about the product
     */
    public record Question(String id, String topic, String question, String because, List<String> components) {}
}
