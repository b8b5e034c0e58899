package org.licentia.inventory;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licentia.evidence.CopyrightNotice;
import org.licentia.graph.Scope;

/**
 * One component of the inventory.
 *
 * @param own built by the project itself: listed, not judged
 * @param sha256 of the artifact; null when it was left alone
 * @param sha1 of the artifact, as its Maven repository publishes it; null where it publishes none
 * @param documents the license texts and notices that it carries, sorted by path; empty when it was left alone
 * @param copyrights what it says whose work it is, each statement once; empty when it says nothing or was left alone
 * @param contains the purls of the components found inside this one; empty when it was left alone
 * @param dependsOn the purls of the components that it depends on itself, after mediation, sorted
 * @param decision the strictest of the usages; null for own components
 * @param patents what the licenses taken say of patents; null for own components
 * @param obligations ids of what we owe under the licenses taken; see the obligations of the policy data
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InventoryEntry(
        String purl,
        String coordinates,
        String name,
        @Nullable String description,
        @Nullable String homepage,
        @Nullable String scm,
        @Nullable String organization,
        boolean own,
        @Nullable String sha256,
        @Nullable String sha1,
        License license,
        List<Evidence> evidence,
        List<Document> documents,
        List<Copyright> copyrights,
        List<String> contains,
        List<String> dependsOn,
        List<Usage> usages,
        @Nullable Decision decision,
        List<String> obligations,
        @Nullable Patents patents,
        List<Inventory.IssueEntry> issues) {

    /** The scope of its uses that weighs most; what is no scope weighs least. Empty when nobody uses it. */
    public Optional<String> strongestScope() {
        return usages.stream()
                .map(Usage::scope)
                .min(Comparator.comparing(
                        scope -> Scope.parse(scope).map(Scope::ordinal).orElse(Integer.MAX_VALUE)));
    }

    /**
     * The conclusion.
     *
     * @param concluded an SPDX expression, or {@code NOASSERTION}
     * @param status one of the seven words of {@code ConclusionStatus}
     * @param rule which rule concluded
     * @param category the category the decision rests on
     * @param readings everything the evidence may mean, when it is ambiguous; empty otherwise
     * @param declared what metadata says, as found
     * @param chosen the licenses taken where there is a choice; null where there is none or usages differ
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record License(
            String concluded,
            String status,
            String rule,
            String category,
            List<String> readings,
            List<Declared> declared,
            @Nullable String chosen) {}

    /**
     * A license as metadata declares it.
     *
     * @param distribution as found, such as {@code repo}
     * @param source which POM and line
     * @param distance how many parents up that POM is, 0 for the component's own
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Declared(
            @Nullable String name,
            @Nullable String url,
            @Nullable String distribution,
            String expression,
            String rule,
            String source,
            int distance) {}

    /**
     * See {@code LicenseEvidence}.
     *
     * @param confidence how much it weighs against others: {@code certain}, {@code probable} or {@code hint}
     * @param sha256 of the file in which it stands; null where there is none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Evidence(
            String source,
            String kind,
            String confidence,
            String location,
            String statement,
            @Nullable String url,
            String expression,
            String rule,
            @Nullable String sha256) {}

    /**
     * A legal document in the artifact.
     *
     * @param path its name in the artifact
     * @param kind {@code license} or {@code notice}
     * @param about whose work it is about; null when it is about the component itself
     * @param sha256 of its text; see the documents of the inventory
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Document(
            String path, String kind, @Nullable String about, String sha256) {}

    /**
     * A copyright notice.
     *
     * @param statement the words, on one line
     * @param location where: an entry of the artifact, and the line; or the curation that states it
     */
    public record Copyright(String statement, String location) {
        /** Whether it stands in the artifact, which somebody looked into then. */
        public boolean standsInArtifact() {
            return !location.startsWith(CopyrightNotice.CURATION);
        }
    }

    /**
     * Patent terms of all licenses that the decision rests on.
     *
     * @param grant {@code granted} when each grants rights, {@code none} when one does not, else {@code unknown}
     * @param retaliation {@code yes} when a patent suit ends one of them, {@code no} when none, else {@code unknown}
     */
    public record Patents(String grant, String retaliation) {}

    /**
     * One module's use.
     *
     * @param shipped whether the module is part of what is distributed
     * @param path coordinates, from the module's direct dependency to the component
     * @param otherOwners coordinates of further direct dependencies that would bring it too
     * @param verdict null for own components
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Usage(
            String module,
            String scope,
            boolean optional,
            boolean direct,
            String linkage,
            boolean shipped,
            List<String> path,
            List<String> otherOwners,
            @Nullable String verdict,
            @Nullable String rule,
            @Nullable String chosen) {

        /** Whether by this use the component becomes part of what is distributed; of a scope that nobody knows it does. */
        public boolean distributes() {
            return shipped && Scope.parse(scope).map(Scope::isInProduct).orElse(true);
        }
    }

    /**
     * The strictest of the usages.
     *
     * @param judged the reading of the license that the decision is about: the concluded one, unless the evidence is
     *     ambiguous and a stricter reading counts
     * @param usage the usage that decided
     * @param notes what else there is to say of how it was decided: an override and what it replaced, a compatibility
     *     matrix that says otherwise, a license that changed on its date; usually empty
     */
    public record Decision(
            String verdict,
            String rule,
            String because,
            String fix,
            String judged,
            Inventory.UsageReference usage,
            List<String> notes) {}
}
