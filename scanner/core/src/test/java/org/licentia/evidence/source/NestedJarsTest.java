package org.licentia.evidence.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.licentia.evidence.source.FilesInMemory.archive;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.licentia.evidence.ArchiveFindings;
import org.licentia.evidence.ContainedComponent;
import org.licentia.graph.Linkage;
import org.licentia.spdx.LicenseNames;

class NestedJarsTest {
    private final NestedJars source = new NestedJars(List.of(new ManifestLicenses(LicenseNames.bundled())));

    private static FilesInMemory described(String group, String artifact, String version) {
        return archive()
                .with(
                        "META-INF/maven/" + group + "/" + artifact + "/pom.properties",
                        "groupId=" + group + "\nartifactId=" + artifact + "\nversion=" + version);
    }

    @Test
    void jarsAreNamedByWhatTheySayOfThemselves() throws IOException {
        FilesInMemory manifest = archive()
                .with("META-INF/MANIFEST.MF", "Implementation-Vendor-Id: org.man\nImplementation-Version: 3\n");
        String sbom =
                "{\"bomFormat\":\"CycloneDX\",\"components\":[{\"name\":\"s\",\"purl\":\"pkg:maven/org.sbom/s@4\"}]}";

        ArchiveFindings found = archive()
                .with("META-INF/sbom/application.cdx.json", sbom)
                .with("BOOT-INF/lib/a-1.jar", described("org.a", "a", "1"))
                .with("BOOT-INF/lib/c-1-linux.jar", described("org.c", "c", "1"))
                .with("BOOT-INF/lib/m-3.jar", manifest)
                .with("BOOT-INF/lib/s-4.jar", archive())
                .with("BOOT-INF/lib/unknown.jar", archive())
                .askedBy(source, "com.acme:app:1");

        assertThat(found.contained())
                .extracting(each -> each.component().toString())
                .containsExactly(
                        "org.a:a:1",
                        "org.c:c:jar:linux:1",
                        "org.man:m:3",
                        "org.sbom:s:4",
                        "com.acme:app:1#BOOT-INF/lib/unknown.jar");
        assertThat(found.contained()).extracting(ContainedComponent::linkage).containsOnly(Linkage.MAVEN_COMPILE);
    }

    @Test
    void theyAreAskedAsTheArtifactIsAndWhatLiesInThemToo() throws IOException {
        FilesInMemory inner = archive().with("META-INF/MANIFEST.MF", "Bundle-License: MIT\n");
        FilesInMemory middle = described("org.a", "a", "1").with("lib/inner.jar", inner);

        ContainedComponent a = archive()
                .with("WEB-INF/lib/a-1.jar", middle)
                .askedBy(source, "com.acme:app:1")
                .contained()
                .get(0);

        assertThat(a.contains()).singleElement().satisfies(each -> {
            assertThat(each.component()).hasToString("org.a:a:1#lib/inner.jar");
            assertThat(each.location()).isEqualTo("WEB-INF/lib/a-1.jar!/lib/inner.jar");
            assertThat(each.evidence().get(0).location())
                    .isEqualTo("WEB-INF/lib/a-1.jar!/lib/inner.jar!/META-INF/MANIFEST.MF:Bundle-License");
        });
    }

    @Test
    void archivesOfAnyTypeAreOpenedAndDataOfTheAuthorsIsTheirs() throws IOException {
        FilesInMemory licensed = archive().with("META-INF/MANIFEST.MF", "Bundle-License: MIT\n");

        ArchiveFindings found = archive()
                .with("a.ZIP", licensed)
                .with("b.aar", archive())
                .with("code.zip", archive().with("A.class", ""))
                .with("data.zip", archive().with("table.csv", ""))
                .askedBy(source, "com.acme:app:1");

        assertThat(found.contained())
                .extracting(each -> each.component().part())
                .containsExactly("a.ZIP", "b.aar", "code.zip");
        assertThat(found.issues()).isEmpty();
    }

    @Test
    void archivesThatCannotBeOpenedAreTold() throws IOException {
        assertThat(archive()
                        .with("lib/native.tar.gz", "x")
                        .with("lib/other.7z", "x")
                        .askedBy(source, "com.acme:app:1")
                        .issues())
                .singleElement()
                .satisfies(issue ->
                        assertThat(issue.message()).contains("2 archives").contains("lib/native.tar.gz"));
    }

    @Test
    void whatLiesInTwoNamelessJarsAreTwoWorks() throws IOException {
        FilesInMemory a = archive().with("x.jar", archive());
        FilesInMemory b = archive().with("x.jar", archive()).with("y", "");

        assertThat(archive()
                        .with("a.jar", a)
                        .with("b.jar", b)
                        .askedBy(source, "com.acme:app:1")
                        .contained())
                .flatExtracting(ContainedComponent::contains)
                .extracting(each -> each.component().toString())
                .containsExactly("com.acme:app:1#a.jar/x.jar", "com.acme:app:1#b.jar/x.jar");
    }

    @Test
    void whatCannotBeOpenedIsAWorkNobodyKnows() throws IOException {
        ArchiveFindings found = archive().with("lib/broken.jar", "no zip").askedBy(source, "com.acme:app:1");

        assertThat(found.contained())
                .singleElement()
                .satisfies(each -> assertThat(each.evidence()).isEmpty());
        assertThat(found.issues()).hasSize(1);
    }

    @Test
    void anSbomThatCannotBeReadHidesNoJar() throws IOException {
        ArchiveFindings found = archive()
                .withUnreadable("META-INF/sbom/application.cdx.json")
                .with("BOOT-INF/lib/a-1.jar", described("org.a", "a", "1"))
                .askedBy(source, "com.acme:app:1");

        assertThat(found.contained())
                .extracting(each -> each.component().toString())
                .containsExactly("org.a:a:1");
        assertThat(found.issues()).hasSize(1);
    }
}
