package org.licentia.report.spdx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.licentia.report.spdx.SpdxSamples.written;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.licentia.digest.Sha256;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.InventoryEntry;
import org.licentia.issue.LicentiaException;
import org.licentia.report.sample.ComponentBuilder;
import org.licentia.report.sample.InventoryBuilder;

/** What each field says. */
class SpdxMappingTest {
    private static final JsonNode RICH = SpdxReferences.read(written(new SpdxJsonRenderer(), SpdxSamples.rich()));

    @Test
    void idsStayApartWhateverTheNames() {
        String alike = "a-b/c@1";
        String twin = "a/b-c@1";
        Map<String, String> ids = PackageIds.of(List.of(alike, twin, "free@1"));
        assertThat(ids.get("free@1")).isEqualTo("Package-free-1");
        List<String> hostile = new ArrayList<>(ids.keySet());
        // Names that were made to look like the ids of others.
        ids.values().forEach(id -> hostile.add(id.substring("Package-".length())));
        hostile.addAll(List.of("a/b-c@1-" + Sha256.hex(alike), "", "/", "😀", "x".repeat(1_000), "x".repeat(1_001)));
        Map<String, String> all = PackageIds.of(hostile);
        assertThat(all.keySet()).hasSize(new HashSet<>(hostile).size());
        assertThat(all.values()).doesNotHaveDuplicates().allMatch(id -> id.matches("Package-[A-Za-z0-9.-]*"));
        assertThat(PackageIds.of(hostile)).isEqualTo(all);
    }

    @Test
    void fieldsSayWhatIsKnownAndNoMore() {
        JsonNode compile = packageOf("org.example:compile");
        assertThat(compile.at("/versionInfo").asText()).isEqualTo("1.0");
        assertThat(compile.at("/downloadLocation").asText()).isEqualTo("NOASSERTION");
        assertThat(compile.at("/sourceInfo").asText()).contains("Example Org (EU)");
        assertThat(compile.at("/supplier").asText()).isEqualTo("Organization: Example Org [EU]");
        assertThat(compile.at("/filesAnalyzed").asBoolean(true)).isFalse();
        assertThat(compile.at("/checksums").size()).isEqualTo(2);
        assertThat(compile.at("/checksums/0/checksumValue").asText()).isEqualTo("a1".repeat(20));
        assertThat(compile.at("/externalRefs/0/referenceLocator").asText())
                .isEqualTo("pkg:maven/org.example/compile@1.0");
        assertThat(compile.at("/copyrightText").asText()).isEqualTo("Copyright 2020 The Authors");
        assertThat(compile.at("/attributionTexts").size()).isEqualTo(1);
        assertThat(compile.at("/attributionTexts/0").asText()).isEqualTo(SpdxSamples.NOTICE);
        assertThat(compile.at("/comment").asText()).contains("allow-with-obligations", "permissive-with-notice");
        assertThat(compile.at("/primaryPackagePurpose").asText()).isEqualTo("LIBRARY");
        assertThat(packageOf("org.example:deep").at("/copyrightText").asText()).isEqualTo("NOASSERTION");
        JsonNode part = packageOf("org.example:runtime#META-INF/part.txt/part");
        assertThat(part.has("versionInfo")).isFalse();
        assertThat(part.has("externalRefs")).isFalse();
        assertThat(part.at("/comment").asText())
                .startsWith("A part of an artifact: pkg:maven/org.example/runtime@2.0#META-INF/part.txt/part\n");
    }

    @Test
    void silenceIsNoAssertionAndNoneIsNone() {
        assertThat(packageOf("org.example:deep").at("/licenseConcluded").asText())
                .isEqualTo("NONE");
        JsonNode lonely = packageOf("org.example:lonely");
        assertThat(lonely.at("/licenseConcluded").asText()).isEqualTo("NOASSERTION");
        assertThat(lonely.at("/licenseDeclared").asText()).isEqualTo("NOASSERTION");
        assertThat(lonely.at("/licenseComments").asText()).contains("cannot stand in one SPDX expression");
        Inventory silent =
                SpdxSamples.mapped(SpdxSamples.rich(), entry -> SpdxSamples.with(entry, null, null, null, List.of()));
        SpdxReferences.read(written(new SpdxJsonRenderer(), silent))
                .at("/packages")
                .forEach(
                        each -> assertThat(each.at("/licenseDeclared").asText()).isEqualTo("NOASSERTION"));
    }

    @Test
    void whatIsInDoubtIsDeclaredAsTheStricterReading() {
        assertThat(declaredOf("AMBIGUOUS").at("/licenseDeclared").asText()).isEqualTo("EPL-1.0 AND LGPL-2.1-only");
        assertThat(declaredOf("AMBIGUOUS").at("/licenseComments").asText()).contains("Joined by AND");
        assertThat(declaredOf("AGREED").at("/licenseDeclared").asText()).isEqualTo("EPL-1.0 OR LGPL-2.1-only");
        JsonNode servlet = packageOf("org.example:servlet");
        assertThat(servlet.at("/licenseComments").asText())
                .contains("AMBIGUOUS", "EPL-2.0 AND GPL-2.0-only WITH Classpath-exception-2.0");
    }

    @Test
    void whatIsInDoubtIsConcludedAsItWasJudged() {
        String offer = "EPL-2.0 OR LGPL-2.1-only";
        String strict = "EPL-2.0 AND LGPL-2.1-only";
        Inventory inventory = new InventoryBuilder("com.acme:app:1", "App")
                .modules("com.acme:app")
                .with(new ComponentBuilder("org.example:both:1")
                        .license(offer, "weak-copyleft-library", "AMBIGUOUS")
                        .mayMean(offer, strict)
                        .judgedAs(strict)
                        .usedBy("com.acme:app", "compile"))
                .with(new ComponentBuilder("org.example:chosen:1")
                        .license(offer, "weak-copyleft-library", "AGREED")
                        .taking("EPL-2.0")
                        .usedBy("com.acme:app", "compile"))
                .with(new ComponentBuilder("com.acme:own:1")
                        .own()
                        .license(offer, "weak-copyleft-library", "AMBIGUOUS")
                        .mayMean(offer, strict)
                        .usedBy("com.acme:app", "compile"))
                .build();
        JsonNode document = SpdxReferences.read(written(new SpdxJsonRenderer(), inventory));
        JsonNode doubtful = packageOf("org.example:both", document);
        assertThat(doubtful.at("/licenseConcluded").asText()).isEqualTo(strict);
        assertThat(doubtful.at("/licenseComments").asText())
                .contains("Concluded was " + offer, "The evidence may mean: " + offer + "; " + strict + ".");
        JsonNode chosen = packageOf("org.example:chosen", document);
        assertThat(chosen.at("/licenseConcluded").asText()).isEqualTo(offer);
        assertThat(chosen.at("/licenseComments").asText()).contains("Taken where there is a choice: EPL-2.0.");
        JsonNode own = packageOf("com.acme:own", document);
        assertThat(own.at("/licenseConcluded").asText()).isEqualTo("NOASSERTION");
        assertThat(own.at("/licenseComments").asText()).contains("Concluded was " + offer);
        String tags = new String(written(new SpdxTagValueRenderer(), inventory), StandardCharsets.UTF_8);
        assertThat(tags).contains("PackageLicenseConcluded: " + strict + "\n");
        String graph = new String(written(new Spdx3JsonRenderer(), inventory), StandardCharsets.UTF_8);
        assertThat(graph).contains("\"simplelicensing_licenseExpression\" : \"" + strict + "\"");
    }

    @Test
    void everyReferenceHasItsText() {
        Map<String, String> texts = new TreeMap<>();
        RICH.at("/hasExtractedLicensingInfos")
                .forEach(each -> texts.put(
                        each.at("/licenseId").asText(),
                        each.at("/extractedText").asText()));
        assertThat(texts)
                .containsEntry("LicenseRef-house-1", "All rights reserved.")
                .containsEntry("LicenseRef-licentia-0123456789ab", "Said: LicenseRef-licentia-0123456789ab")
                .hasSize(3);
        assertThat(texts.get("LicenseRef-scancode-public-domain-disclaimer")).startsWith("Said: ");
    }

    @Test
    void relationshipsSayScopesAndDirections() {
        Set<String> relationships = new HashSet<>();
        RICH.at("/relationships")
                .forEach(each -> relationships.add((each.at("/spdxElementId").asText() + " "
                                + each.at("/relationshipType").asText() + " "
                                + each.at("/relatedSpdxElement").asText())
                        .replace("SPDXRef-Package-", "")));
        String shop = "com.acme-shop-1.0";
        String runtime = "org.example-runtime-2.0";
        assertThat(relationships)
                .contains(
                        "SPDXRef-DOCUMENT DESCRIBES module-com.acme-parent",
                        "module-com.acme-parent CONTAINS " + shop,
                        "module-com.acme-parent CONTAINS module-com.acme-web",
                        "module-com.acme-web DEPENDS_ON " + shop,
                        shop + " DEPENDS_ON org.example-compile-1.0",
                        "org.example-compile-1.0 TEST_DEPENDENCY_OF module-com.acme-web",
                        "org.example-compile-1.0 DEPENDS_ON org.example-deep-1.0",
                        runtime + " RUNTIME_DEPENDENCY_OF " + shop,
                        runtime + " CONTAINS " + runtime + "-META-INF-part.txt-part",
                        runtime + " DEPENDS_ON org.example-lonely-1.0",
                        "org.example-servlet-3.0 PROVIDED_DEPENDENCY_OF " + shop,
                        "org.example-test-3.0 TEST_DEPENDENCY_OF " + shop)
                .hasSize(14);
    }

    @Test
    void spdx3SaysTheSameRelationships() {
        JsonNode graph = SpdxReferences.read(written(new Spdx3JsonRenderer(), SpdxSamples.rich()))
                .at("/@graph");
        Map<String, Integer> kinds = new TreeMap<>();
        graph.forEach(each -> {
            if (each.has("relationshipType")) {
                String kind = each.at("/relationshipType").asText()
                        + each.at("/scope").asText();
                kinds.merge(kind, each.at("/to").size(), Integer::sum);
            }
        });
        assertThat(kinds)
                .containsEntry("contains", 3)
                .containsEntry("dependsOn", 4)
                .containsEntry("dependsOnruntime", 1)
                .containsEntry("dependsOntest", 4)
                .containsEntry("hasProvidedDependency", 1)
                .containsEntry("hasConcludedLicense", RICH.at("/packages").size());
    }

    @Test
    void theNamespaceFollowsTheContent() {
        Inventory changed =
                SpdxSamples.mapped(SpdxSamples.rich(), entry -> SpdxSamples.with(entry, "x", null, null, List.of()));
        String namespace = DocumentMapping.of(SpdxSamples.rich(), "a").namespace();
        assertThat(namespace).matches("https://spdx.org/spdxdocs/com.acme-parent-1.0-[0-9a-f-]{36}");
        assertThat(DocumentMapping.of(SpdxSamples.rich(), "a").namespace()).isEqualTo(namespace);
        assertThat(DocumentMapping.of(SpdxSamples.rich(), "b").namespace()).isNotEqualTo(namespace);
        assertThat(DocumentMapping.of(changed, "a").namespace()).isNotEqualTo(namespace);
    }

    @Test
    void purlsAreFitForALine() {
        for (Inventory inventory : SpdxSamples.all().values()) {
            for (SpdxPackage each : DocumentMapping.of(inventory, "a").packages()) {
                assertThat(each.purl() == null ? "pkg:" : each.purl()).matches("[!-~]+");
                assertThat(each.name()).isNotBlank().doesNotContain("\n");
            }
        }
    }

    @Test
    void aDateThatIsNoneIsNamed() {
        Inventory i = SpdxSamples.rich();
        Inventory undated = new Inventory(
                i.schemaVersion(),
                i.tool(),
                i.target(),
                i.policy(),
                "yesterday",
                i.complete(),
                i.summary(),
                i.components(),
                i.violations(),
                i.issues(),
                i.decisions(),
                i.licenses(),
                i.documents(),
                i.conclusionRules(),
                i.obligations(),
                i.ledger(),
                i.models(),
                i.questions(),
                i.disclaimer(),
                i.notLookedAt(),
                i.dataSources(),
                null);
        assertThatThrownBy(() -> written(new SpdxJsonRenderer(), undated))
                .isInstanceOf(LicentiaException.class)
                .hasMessageContaining("'yesterday', is not a date");
    }

    @Test
    void brokenDocumentsAreSeen() {
        String json = new String(written(new SpdxJsonRenderer(), SpdxSamples.rich()), StandardCharsets.UTF_8);
        assertThat(SpdxOracles.schemaErrors2(bytes(json.replace("\"SHA256\"", "\"SHA-256\""))))
                .isNotEmpty();
        assertThat(SpdxOracles.verify2(bytes(json.replace("\"NONE\"", "\"MIT AND AND\""))))
                .isNotEmpty();
        assertThat(SpdxReferences.problems2(bytes(json.replace(
                        "\"relatedSpdxElement\" : \"SPDXRef-Package-org.example-deep-1.0\"",
                        "\"relatedSpdxElement\" : \"SPDXRef-gone\""))))
                .isNotEmpty();
        assertThat(SpdxReferences.problems2(bytes(json.replace(
                        "\"licenseId\" : \"LicenseRef-house-1\"", "\"licenseId\" : \"LicenseRef-other\""))))
                .isNotEmpty();
        String text = new String(written(new SpdxTagValueRenderer(), SpdxSamples.rich()), StandardCharsets.UTF_8);
        assertThat(SpdxOracles.verifyTagValue(bytes(text.replace("FilesAnalyzed: false", "FilesAnalysed: false"))))
                .isNotEmpty();
        String graph = new String(written(new Spdx3JsonRenderer(), SpdxSamples.rich()), StandardCharsets.UTF_8);
        assertThat(SpdxOracles.schemaErrors3(
                        bytes(graph.replace("\"algorithm\" : \"sha256\"", "\"algorithm\" : \"md\""))))
                .isNotEmpty();
        assertThat(SpdxReferences.problems3(bytes(graph.replaceFirst("#Package-org.example-deep-1.0\"", "#gone\""))))
                .isNotEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode packageOf(String name) {
        return packageOf(name, RICH);
    }

    private static JsonNode packageOf(String name, JsonNode document) {
        for (JsonNode each : document.at("/packages")) {
            if (each.at("/name").asText().equals(name)) {
                return each;
            }
        }
        throw new AssertionError("no package " + name);
    }

    private static JsonNode declaredOf(String status) {
        List<InventoryEntry.Declared> declared =
                List.of(SpdxSamples.declared("EPL-1.0"), SpdxSamples.declared("LGPL-2.1-only"));
        Inventory inventory = SpdxSamples.mapped(SpdxSamples.rich(), entry -> {
            InventoryEntry.License license =
                    new InventoryEntry.License("EPL-1.0 OR LGPL-2.1-only", status, "r", "c", List.of(), declared, null);
            InventoryEntry e = SpdxSamples.with(entry, null, null, null, declared);
            return new InventoryEntry(
                    e.purl(),
                    e.coordinates(),
                    e.name(),
                    e.description(),
                    e.homepage(),
                    e.scm(),
                    e.organization(),
                    e.own(),
                    e.sha256(),
                    e.sha1(),
                    license,
                    e.evidence(),
                    e.documents(),
                    e.copyrights(),
                    e.contains(),
                    e.dependsOn(),
                    e.usages(),
                    e.decision(),
                    e.obligations(),
                    e.patents(),
                    e.issues());
        });
        for (JsonNode each :
                SpdxReferences.read(written(new SpdxJsonRenderer(), inventory)).at("/packages")) {
            if (each.at("/name").asText().equals("org.example:compile")) {
                return each;
            }
        }
        throw new AssertionError("no such package");
    }
}
