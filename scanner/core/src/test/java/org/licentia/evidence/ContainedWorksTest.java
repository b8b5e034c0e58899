package org.licentia.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.licentia.conclusion.Concluder;
import org.licentia.conclusion.ConclusionStatus;
import org.licentia.conclusion.LicenseConclusion;
import org.licentia.graph.ArtifactFetcher;
import org.licentia.graph.Component;
import org.licentia.graph.Coordinates;
import org.licentia.graph.Dependency;
import org.licentia.graph.DependencyGraph;
import org.licentia.graph.Linkage;
import org.licentia.graph.Purl;
import org.licentia.graph.Scope;
import org.licentia.spdx.LicenseMatch;
import org.licentia.spdx.SpdxTerm;

class ContainedWorksTest {
    private static final Component OUTER = component("com.acme:outer:1");
    private static final Component FRIEND = component("com.acme:friend:1");

    private final List<Component> components = new ArrayList<>(List.of(OUTER, FRIEND));
    private final Set<String> own = new TreeSet<>(Set.of("com.acme:root"));

    private static Component component(String gav) {
        String[] part = gav.split(":");
        return Component.of(Coordinates.jar(part[0], part[1], part[2]), false);
    }

    private static LicenseEvidence says(LicenseEvidence.Kind kind, String license) {
        return LicenseEvidence.inFile(
                "test",
                kind,
                LicenseEvidence.Confidence.CERTAIN,
                "LICENSE",
                license,
                null,
                LicenseMatch.exact(SpdxTerm.of(license), "test"),
                "0".repeat(64));
    }

    private static ContainedComponent jar(Component claimed, String place, ContainedComponent... inside) {
        return found(claimed, Linkage.MAVEN_COMPILE, place, inside);
    }

    private static ContainedComponent found(
            Component claimed, Linkage linkage, String place, ContainedComponent... inside) {
        return new ContainedComponent(
                claimed,
                linkage,
                place,
                null,
                List.of(says(LicenseEvidence.Kind.DETECTED, "GPL-3.0-only")),
                List.of(inside));
    }

    private ContainedWorks inOuter(ContainedComponent... contained) {
        Dependency use = Dependency.resolved(
                "com.acme:root", OUTER.purl(), Scope.COMPILE, false, List.of(OUTER.purl()), List.of());
        ContainedWorks works =
                new ContainedWorks(new DependencyGraph(List.of("com.acme:root"), components, List.of(use)), own);
        works.add(OUTER, List.of(contained), false);
        return works;
    }

    private static List<String> purls(ContainedWorks works) {
        return works.works().stream()
                .map(work -> work.component().purl().text())
                .toList();
    }

    @Test
    void aJarThatClaimsToBeWhatItLiesInIsAPartOfIt() {
        ContainedWorks works = inOuter(
                jar(OUTER, "lib/same.jar", jar(OUTER.within("x.jar"), "lib/same.jar!/x.jar")),
                jar(component("org.other:tool:1"), "lib/tool.jar", jar(OUTER, "lib/tool.jar!/again.jar")));

        assertThat(purls(works))
                .containsExactly(
                        "pkg:maven/com.acme/outer@1#lib/same.jar",
                        "pkg:maven/com.acme/outer@1#lib/same.jar/x.jar",
                        "pkg:maven/com.acme/outer@1#lib/tool.jar%21/again.jar",
                        "pkg:maven/org.other/tool@1");
        assertThat(works.works()).allSatisfy(work -> assertThat(work.evidence()).hasSize(1));
        assertThat(works.contentsOf(OUTER.purl()))
                .containsExactly(
                        OUTER.within("lib/same.jar").purl(),
                        component("org.other:tool:1").purl());
        assertThat(works.extended().uses().get(OUTER.within("lib/same.jar").purl()))
                .extracting(Dependency::linkage)
                .containsExactly(Linkage.MAVEN_COMPILE);
    }

    @Test
    void whatAnArtifactListsOfItselfIsSaidOfIt() {
        ContainedWorks works = inOuter(found(OUTER, Linkage.SHADED, "bom.json"));

        assertThat(works.works()).isEmpty();
        assertThat(works.saidOf(OUTER.purl())).hasSize(1);
    }

    @Test
    void whatIsSaidOfAnotherComponentOfTheGraphReachesIt() {
        ContainedWorks works = inOuter(jar(FRIEND, "lib/friend.jar"));

        assertThat(works.works()).isEmpty();
        assertThat(works.saidOf(FRIEND.purl()))
                .extracting(LicenseEvidence::statement)
                .containsExactly("GPL-3.0-only");
        assertThat(works.contentsOf(OUTER.purl())).containsExactly(FRIEND.purl());
    }

    @Test
    void nothingInSomebodysJarIsOurs() {
        Component module = Component.of(Coordinates.jar("com.acme", "module", "1"), true);
        components.add(module);
        own.add("com.acme:module");
        ContainedWorks works = inOuter(
                jar(component("com.acme:root:1"), "a.jar"),
                jar(module, "b.jar"),
                found(component("com.acme:root:0.9"), Linkage.SHADED, "META-INF/maven/com.acme/root/pom.xml"));

        assertThat(purls(works))
                .containsExactly(
                        "pkg:maven/com.acme/outer@1#META-INF/maven/com.acme/root/pom.xml",
                        "pkg:maven/com.acme/outer@1#a.jar",
                        "pkg:maven/com.acme/outer@1#b.jar");
        assertThat(works.works())
                .allSatisfy(work -> assertThat(work.component().own()).isFalse());
    }

    @Test
    void theLicenseOfAContainerIsNoPermissionForWhatItContains() {
        LicenseConclusion inside = concluded(component("com.acme:inside:1"));
        assertThat(inside.status()).isEqualTo(ConclusionStatus.AMBIGUOUS);
        assertThat(inside.readings())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder("Apache-2.0", "NOASSERTION");

        assertThat(concluded(OUTER.within("lib/silent.jar")).expression()).hasToString("NOASSERTION");
        assertThat(concluded(OUTER.within("lib/silent.jar")).evidence()).isEmpty();
    }

    private static LicenseConclusion concluded(Component silent) {
        Map<Purl, List<LicenseEvidence>> containers =
                Map.of(OUTER.purl(), List.of(says(LicenseEvidence.Kind.DECLARED, "Apache-2.0")));
        WorkExaminer examiner = new WorkExaminer(new MetadataExaminer(List.of()), ArtifactFetcher.NONE, containers);
        WorkExaminer.Examined examined =
                examiner.examine(new ContainedWorks.Work(silent, Set.of(), Set.of(), new TreeSet<>(Set.of(OUTER))));
        return new Concluder()
                .conclude(List.of(ComponentEvidence.of(silent, examined.evidence())))
                .get(0);
    }
}
