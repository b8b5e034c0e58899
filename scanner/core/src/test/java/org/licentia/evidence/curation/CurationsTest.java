package org.licentia.evidence.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licentia.evidence.ArtifactChecksums;
import org.licentia.evidence.Attribution;
import org.licentia.evidence.ComponentEvidence;
import org.licentia.evidence.CopyrightNotice;
import org.licentia.evidence.LicenseChange;
import org.licentia.evidence.LicenseEvidence;
import org.licentia.graph.Component;
import org.licentia.graph.Coordinates;
import org.licentia.graph.maven.MavenVersions;
import org.licentia.issue.Issue;
import org.licentia.issue.LicentiaException;
import org.licentia.issue.Severity;
import org.licentia.spdx.LicenseList;
import org.licentia.spdx.LicenseMatch;
import org.licentia.spdx.SpdxParser;
import org.licentia.spdx.SpdxTerm;

/** What curations do to evidence: apply, lapse, contradict, explain. */
class CurationsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
    private static final String HASH = "a".repeat(64);
    private static final String OTHER_HASH = "b".repeat(64);
    private static final CurationReader READER =
            new CurationReader(new SpdxParser(LicenseList.bundled()), new MavenVersions());

    @TempDir
    Path folder;

    private int files;

    private Path file(String... entries) throws IOException {
        return Files.writeString(folder.resolve("facts" + files++ + ".yml"), String.join("", entries));
    }

    private static String says(String license, String... more) {
        StringBuilder entry = new StringBuilder("- component: com.example:lib\n  license: " + license
                + "\n  reason: Somebody looked.\n  date: 2025-06-01\n");
        boolean evidence = false;
        for (String line : more) {
            entry.append("  ").append(line).append('\n');
            evidence |= line.startsWith("evidence");
        }
        return entry + (evidence ? "" : "  evidence: https://example.com/lib\n");
    }

    private static ComponentEvidence lib(String version) {
        return ComponentEvidence.of(component(version, ""), List.of());
    }

    private static Component component(String version, String classifier) {
        return Component.of(new Coordinates("com.example", "lib", "jar", classifier, version), false);
    }

    private static ComponentEvidence lib(String version, String sha256, LicenseEvidence... evidence) {
        return new ComponentEvidence(
                component(version, ""), new ArtifactChecksums(sha256, null), List.of(evidence), List.of());
    }

    private static LicenseEvidence declared(String words) {
        return new LicenseEvidence(
                "pom",
                LicenseEvidence.Kind.DECLARED,
                LicenseEvidence.Confidence.PROBABLE,
                "com.example:lib:1.0 pom.xml:5",
                words,
                null,
                null,
                LicenseMatch.exact(SpdxTerm.of("BSD-4-Clause"), "name:bsd"),
                0,
                null);
    }

    private static LicenseEvidence text(String sha256) {
        return LicenseEvidence.inFile(
                "license-files",
                LicenseEvidence.Kind.DETECTED,
                LicenseEvidence.Confidence.CERTAIN,
                "META-INF/LICENSE:1-20",
                "…",
                null,
                LicenseMatch.exact(SpdxTerm.of("MIT"), "text"),
                sha256);
    }

    private static List<String> curated(Curations.Applied applied) {
        return applied.components().stream()
                .flatMap(each -> each.evidence().stream())
                .filter(each -> each.kind() == LicenseEvidence.Kind.CURATED)
                .map(each -> each.meaning().expression().toString())
                .toList();
    }

    private static List<String> problems(Curations.Applied applied) {
        return applied.issues().stream()
                .map(each -> each.severity() + " " + each.message())
                .toList();
    }

    private static String holds(String copyright, String... more) {
        return says("MIT", more).replace("  license: MIT\n", "  copyright: " + copyright + "\n");
    }

    @Test
    void copyrightNoticesAreStatedWithTheirSource() throws IOException {
        Path file = file(holds("[\"Copyright 2010 Jane Doe\", \"Copyright 2012 Acme\"]"), holds("Copyright 2012 Acme"));
        Curations.Applied applied = READER.ofProject(file).apply(List.of(lib("1.0")), TODAY);

        assertThat(applied.issues()).isEmpty();
        assertThat(curated(applied)).isEmpty();
        assertThat(applied.components().get(0).attribution().copyrights())
                .containsExactly(
                        new CopyrightNotice("Copyright 2010 Jane Doe", "curation .licentia/facts0.yml:1"),
                        new CopyrightNotice("Copyright 2012 Acme", "curation .licentia/facts0.yml:1"));
    }

    @Test
    void copyrightNoticesThatTheArtifactHoldsStayItsOwnAndLapsedOnesAreNotStated() throws IOException {
        CopyrightNotice own = new CopyrightNotice("Copyright 2012 Acme", "META-INF/NOTICE:1");
        ComponentEvidence found = lib("1.0", HASH);
        ComponentEvidence holding = new ComponentEvidence(
                found.component(),
                found.artifact(),
                List.of(),
                List.of(),
                false,
                new Attribution(List.of(), List.of(own)));
        Path same = file(holds("Copyright 2012 Acme", "evidence: sha256:" + HASH));
        Path other = file(holds("Copyright 2013 Other", "evidence: sha256:" + OTHER_HASH));

        assertThat(READER.ofProject(same)
                        .apply(List.of(holding), TODAY)
                        .components()
                        .get(0)
                        .attribution()
                        .copyrights())
                .containsExactly(own);
        Curations.Applied lapsed = READER.ofProject(other).apply(List.of(holding), TODAY);
        assertThat(lapsed.components().get(0).attribution().copyrights()).containsExactly(own);
        assertThat(lapsed.issues()).extracting(Issue::severity).containsExactly(Severity.ERROR);
    }

    @Test
    void copyrightNoticesAreOneLineEach() throws IOException {
        for (String wrong : List.of("\"a\\nb\"", "\"\"", "[]", "x".repeat(501))) {
            Path file = file(holds(wrong));
            assertThatThrownBy(() -> READER.ofProject(file))
                    .as(wrong)
                    .isInstanceOf(LicentiaException.class)
                    .hasMessageContaining("copyright");
        }
    }

    @Test
    void aCurationIsCertainEvidenceWithPlaceReasonAndSignature() throws IOException {
        Curations.Applied applied =
                READER.ofProject(file(says("MIT", "author: Jo"))).apply(List.of(lib("1.0")), TODAY);
        LicenseEvidence evidence = applied.components().get(0).evidence().get(0);
        assertThat(evidence.confidence()).isEqualTo(LicenseEvidence.Confidence.CERTAIN);
        assertThat(evidence.source()).isEqualTo("curation");
        assertThat(evidence.location()).isEqualTo(".licentia/facts0.yml:1");
        assertThat(evidence.statement()).isEqualTo("Somebody looked. (Jo, 2025-06-01)");
        assertThat(evidence.url()).isEqualTo("https://example.com/lib");
        assertThat(applied.issues()).isEmpty();
    }

    @Test
    void aHashOfTheArtifactOrOfAFileInItMustFit() throws IOException {
        Curations pinned = READER.ofProject(file(says("MIT", "evidence: sha256:" + HASH)));
        assertThat(curated(pinned.apply(List.of(lib("1.0", HASH)), TODAY))).containsExactly("MIT");
        assertThat(curated(pinned.apply(List.of(lib("1.0", OTHER_HASH, text(HASH))), TODAY)))
                .containsExactly("MIT");
        Curations.Applied lapsed = pinned.apply(List.of(lib("1.0", OTHER_HASH)), TODAY);
        assertThat(curated(lapsed)).isEmpty();
        assertThat(problems(lapsed))
                .singleElement()
                .asString()
                .startsWith("ERROR The curation .licentia/facts0.yml:1 does not apply to com.example:lib:1.0 any more");
        assertThat(lapsed.issues().get(0).component()).isEqualTo("pkg:maven/com.example/lib@1.0");
    }

    @Test
    void aHashThatCannotBeComparedIsNoPermission() throws IOException {
        Curations.Applied unseen =
                READER.ofProject(file(says("MIT", "evidence: sha256:" + HASH))).apply(List.of(lib("1.0")), TODAY);
        assertThat(curated(unseen)).isEmpty();
        assertThat(unseen.issues()).extracting(Issue::severity).containsExactly(Severity.ERROR);
    }

    @Test
    void oneOfSeveralHashesSuffices() throws IOException {
        Curations pinned = READER.ofProject(
                file(says("MIT", "evidence: [\"sha256:" + HASH + "\", \"sha256:" + OTHER_HASH + "\"]")));
        assertThat(curated(pinned.apply(List.of(lib("1.0", OTHER_HASH)), TODAY)))
                .containsExactly("MIT");
    }

    @Test
    void anotherArtifactOfTheSameVersionIsNotLapsed() throws IOException {
        ComponentEvidence tests = new ComponentEvidence(
                component("1.0", "tests"), new ArtifactChecksums(OTHER_HASH, null), List.of(), List.of());
        Curations.Applied applied = READER.ofProject(file(says("MIT", "evidence: sha256:" + HASH)))
                .apply(List.of(lib("1.0", HASH), tests), TODAY);
        assertThat(curated(applied)).containsExactly("MIT");
        assertThat(applied.issues()).isEmpty();
    }

    @Test
    void theNarrowerEntryWins() throws IOException {
        Curations curations = READER.ofProject(
                file(says("MIT"), says("ISC", "versions: \"[1.0,2.0)\""), says("0BSD", "versions: \"1.5\"")));
        assertThat(curated(curations.apply(List.of(lib("0.9")), TODAY))).containsExactly("MIT");
        assertThat(curated(curations.apply(List.of(lib("1.0")), TODAY))).containsExactly("ISC");
        assertThat(curated(curations.apply(List.of(lib("1.5")), TODAY))).containsExactly("0BSD");
    }

    @Test
    void equalsThatContradictSettleNothing() throws IOException {
        Curations.Applied applied =
                READER.ofProject(file(says("MIT"), says("ISC"))).apply(List.of(lib("1.0")), TODAY);
        assertThat(curated(applied)).isEmpty();
        assertThat(problems(applied))
                .singleElement()
                .asString()
                .startsWith("ERROR Two curations contradict each other about com.example:lib:1.0");
    }

    @Test
    void equalsThatAgreeAreOne() throws IOException {
        Curations.Applied applied =
                READER.ofProject(file(says("MIT OR ISC"), says("ISC OR MIT"))).apply(List.of(lib("1.0")), TODAY);
        assertThat(curated(applied)).hasSize(1);
        assertThat(applied.issues()).isEmpty();
    }

    @Test
    void theCommandLineBeatsTheProject() throws IOException {
        Curations project = READER.ofProject(file(says("MIT", "versions: \"1.0\"")));
        Curations given = READER.given(file(says("ISC")));
        assertThat(curated(project.and(given).apply(List.of(lib("1.0")), TODAY)))
                .containsExactly("ISC");
        assertThat(curated(given.and(project).apply(List.of(lib("1.0")), TODAY)))
                .containsExactly("ISC");
    }

    @Test
    void aLapsedEntryDoesNotLetAWeakerOneIn() throws IOException {
        Curations project = READER.ofProject(file(says("MIT")));
        Curations given = READER.given(file(says("GPL-3.0-only", "evidence: sha256:" + HASH)));
        Curations.Applied applied = project.and(given).apply(List.of(lib("1.0", OTHER_HASH)), TODAY);
        assertThat(curated(applied)).isEmpty();
        assertThat(problems(applied)).anyMatch(each -> each.startsWith("ERROR"));
    }

    @Test
    void whatWillBeFoundOutLaterIsNotKnownYet() throws IOException {
        Curations.Applied applied =
                READER.ofProject(file(says("MIT"))).apply(List.of(lib("1.0")), LocalDate.of(2025, 5, 31));
        assertThat(curated(applied)).isEmpty();
        assertThat(problems(applied))
                .singleElement()
                .asString()
                .startsWith("WARNING")
                .contains("dated 2025-06-01");
        assertThat(curated(READER.ofProject(file(says("MIT"))).apply(List.of(lib("1.0")), LocalDate.of(2025, 6, 1))))
                .containsExactly("MIT");
    }

    @Test
    void shippedEntriesGoByNameWhereNoArtifactIsSeenAndByHashWhereOneIs() {
        Component jcip = Component.of(Coordinates.jar("net.jcip", "jcip-annotations", "1.0"), false);
        LocalDate later = LocalDate.of(2027, 1, 1);
        Curations.Applied byName = READER.shipped().apply(List.of(ComponentEvidence.of(jcip, List.of())), later, true);
        assertThat(curated(byName)).containsExactly("CC-BY-2.5");
        assertThat(byName.issues()).isEmpty();
        ComponentEvidence other = new ComponentEvidence(jcip, new ArtifactChecksums(HASH, null), List.of(), List.of());
        Curations.Applied changed = READER.shipped().apply(List.of(other), later);
        assertThat(curated(changed)).isEmpty();
        assertThat(changed.issues()).extracting(Issue::severity).containsExactly(Severity.ERROR);
        assertThat(READER.shipped().apply(List.of(other), TODAY).issues()).isEmpty();
    }

    @Test
    void shippedEntriesDoNotGoByNameForWhatLiesInAnArtifact() {
        Component jcip = Component.of(Coordinates.jar("net.jcip", "jcip-annotations", "1.0"), false);
        Curations.Applied inside =
                READER.shipped().apply(List.of(ComponentEvidence.of(jcip, List.of())), LocalDate.of(2027, 1, 1), false);
        assertThat(curated(inside)).isEmpty();
        assertThat(inside.issues()).extracting(Issue::severity).containsExactly(Severity.ERROR);
    }

    @Test
    void theProjectsOwnEntriesWithoutEffectAreTold() throws IOException {
        Curations.Applied applied =
                READER.ofProject(file(says("MIT", "versions: \"[1.0,2.0)\""))).apply(List.of(lib("2.5")), TODAY);
        assertThat(problems(applied))
                .containsExactly(
                        "WARNING The curation .licentia/facts0.yml:1 about com.example:lib has no effect: it speaks of"
                                + " [1.0,2.0), and this scan has 2.5.");
        assertThat(problems(READER.ofProject(file(says("MIT"))).apply(List.of(), TODAY)))
                .singleElement()
                .asString()
                .contains("no component of this scan is that artifact");
    }

    @Test
    void sharedEntriesAreToldOnlyWhereTheArtifactIsHere() throws IOException {
        Path shared = file(says("MIT", "versions: \"1.0\""), says("MIT", "versions: \"1.1\""));
        assertThat(READER.given(shared).apply(List.of(), TODAY).issues()).isEmpty();
        assertThat(READER.given(shared).apply(List.of(lib("1.1")), TODAY).issues())
                .isEmpty();
        assertThat(READER.given(shared).apply(List.of(lib("3.0")), TODAY).issues())
                .hasSize(1);
    }

    @Test
    void declaredWordsGetTheirMeaningAndStayAsFound() throws IOException {
        String entry = "- component: com.example:lib\n  declared: { BSD: BSD-3-Clause }\n  reason: r\n"
                + "  evidence: https://example.com/\n  date: 2025-01-01\n";
        ComponentEvidence found = lib("1.0", HASH, declared("BSD"), declared("Other"));
        List<LicenseEvidence> evidence = READER.ofProject(file(entry))
                .apply(List.of(found), TODAY)
                .components()
                .get(0)
                .evidence();
        assertThat(evidence)
                .extracting(each -> each.statement() + " " + each.meaning().expression())
                .containsExactly("BSD BSD-3-Clause", "Other BSD-4-Clause");
        assertThat(evidence.get(0).meaning().rule()).isEqualTo("curation:.licentia/facts0.yml:1");
        assertThat(problems(READER.ofProject(file(entry)).apply(List.of(lib("1.0")), TODAY)))
                .singleElement()
                .asString()
                .startsWith("WARNING")
                .contains("does not declare that");
    }

    @Test
    void ownModulesAndPartsAreLeftAlone() throws IOException {
        Component own = Component.of(Coordinates.jar("com.example", "lib", "1.0"), true);
        Component part = Component.part(Coordinates.jar("com.example", "lib", "1.0"), "META-INF/LICENSE/jquery");
        Curations.Applied applied = READER.given(file(says("MIT")))
                .apply(List.of(ComponentEvidence.of(own, List.of()), ComponentEvidence.of(part, List.of())), TODAY);
        assertThat(curated(applied)).isEmpty();
    }

    @Test
    void theOrderOfComponentsAndFilesChangesNothing() throws IOException {
        List<Curations> parts = new ArrayList<>(List.of(
                READER.given(file(says("MIT", "versions: \"1.0\""))),
                READER.given(file(says("ISC", "versions: \"[1.0,2.0)\""))),
                READER.ofProject(file(says("0BSD", "versions: \"2.0\""), says("Zlib", "versions: \"9\"")))));
        List<ComponentEvidence> components = new ArrayList<>(List.of(lib("1.0"), lib("1.5"), lib("2.0")));
        Curations.Applied one =
                parts.stream().reduce(Curations.NONE, Curations::and).apply(components, TODAY);
        Collections.reverse(parts);
        Collections.reverse(components);
        Curations.Applied other =
                parts.stream().reduce(Curations.NONE, Curations::and).apply(components, TODAY);
        assertThat(other.issues()).isEqualTo(one.issues());
        assertThat(curated(other)).containsExactlyInAnyOrderElementsOf(curated(one));
    }

    @Test
    void whatAStrongerOneDoesNotAnswerAWeakerOneMay() throws IOException {
        Curations project = READER.ofProject(file(says("MIT")));
        Curations given = READER.given(
                file("- component: com.example:lib\n  declared: { 'house license': ISC }\n  reason: They said so.\n"
                        + "  date: 2025-06-01\n  evidence: https://example.com/lib\n"));
        ComponentEvidence lib = lib("1.0", HASH, declared("house license"));

        Curations.Applied applied = project.and(given).apply(List.of(lib), TODAY);

        assertThat(curated(applied)).containsExactly("MIT");
        assertThat(applied.components().get(0).evidence())
                .extracting(each -> each.meaning().expression().toString())
                .containsExactly("ISC", "MIT");
    }

    @Test
    void aLapsedExplanationOfWordsLeavesTheLicenseToWeakerOnes() throws IOException {
        Curations project = READER.ofProject(file(says("MIT")));
        Curations given = READER.given(
                file("- component: com.example:lib\n  declared: { 'house license': ISC }\n  reason: They said so.\n"
                        + "  date: 2025-06-01\n  evidence: sha256:" + OTHER_HASH + "\n"));

        Curations.Applied applied =
                project.and(given).apply(List.of(lib("1.0", HASH, declared("house license"))), TODAY);

        assertThat(curated(applied)).containsExactly("MIT");
        assertThat(problems(applied)).singleElement().asString().startsWith("ERROR");
    }

    private static List<LicenseChange> changes(Curations.Applied applied) {
        return applied.components().stream()
                .flatMap(each -> each.evidence().stream())
                .map(LicenseEvidence::change)
                .toList();
    }

    @Test
    void aCurationMayTellWhatALicenseBecomesAndWhen() throws IOException {
        Curations curations = READER.given(file(says("BUSL-1.1", "becomes: Apache-2.0", "becomes-on: 2027-01-01")));
        assertThat(changes(curations.apply(List.of(lib("1.0")), TODAY)))
                .containsExactly(new LicenseChange(
                        SpdxTerm.of("BUSL-1.1"), LocalDate.of(2027, 1, 1), SpdxTerm.of("Apache-2.0")));
        // Whoever moves the day says something else, and comparisons of inventories see only words.
        assertThat(curations
                        .apply(List.of(lib("1.0")), TODAY)
                        .components()
                        .get(0)
                        .evidence())
                .extracting(each -> each.statement())
                .anyMatch(words -> words.endsWith("; becomes Apache-2.0 on 2027-01-01"));
    }

    @Test
    void curationsThatTellDifferentDaysLeaveTheDayOpen() throws IOException {
        Curations curations = READER.given(file(
                says("BUSL-1.1", "becomes: Apache-2.0", "becomes-on: 2027-01-01"),
                says("BUSL-1.1", "becomes: Apache-2.0", "becomes-on: 2026-01-01")));
        assertThat(changes(curations.apply(List.of(lib("1.0")), TODAY)))
                .containsExactly(LicenseChange.unknown(SpdxTerm.of("BUSL-1.1")));
    }

    @Test
    void halfAChangeIsRefused() {
        assertThatThrownBy(() -> READER.given(file(says("BUSL-1.1", "becomes: Apache-2.0"))))
                .hasMessageContaining("'becomes' without 'becomes-on'")
                .hasMessageContaining(":1:");
        assertThatThrownBy(() -> READER.given(file(says("BUSL-1.1", "becomes-on: 2027-01-01"))))
                .hasMessageContaining("'becomes-on' without 'becomes'");
        assertThatThrownBy(() -> READER.given(file(says("BUSL-1.1 OR MIT", "becomes: MIT", "becomes-on: 2027-01-01"))))
                .hasMessageContaining("one license");
    }
}
