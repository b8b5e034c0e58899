package org.licentia.evidence.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.licentia.evidence.source.FilesInMemory.archive;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.licentia.evidence.ArchiveFindings;
import org.licentia.evidence.ContainedComponent;
import org.licentia.graph.Linkage;
import org.licentia.issue.Severity;
import org.licentia.spdx.LicenseNames;

class EmbeddedPomsTest {
    private static final String LICENSED =
            "<licenses>\n<license><name>MIT License</name><url>https://opensource.org/licenses/MIT</url></license></licenses>";

    private final EmbeddedPoms source = new EmbeddedPoms(LicenseNames.bundled());

    private static String pom(String group, String artifact, String version, String more) {
        return "<project xmlns=\"http://maven.apache.org/POM/4.0.0\"><groupId>" + group + "</groupId><artifactId>"
                + artifact + "</artifactId><version>" + version + "</version>" + more + "</project>";
    }

    private static String properties(String group, String artifact, String version) {
        return "#Generated\ngroupId=" + group + "\nartifactId=" + artifact + "\nversion=" + version + "\n";
    }

    @Test
    void ownPomDeclares() throws IOException {
        ArchiveFindings found = archive()
                .with("META-INF/maven/com.acme/lib/pom.xml", pom("com.acme", "lib", "1", LICENSED))
                .with("META-INF/maven/com.acme/lib/pom.properties", properties("com.acme", "lib", "1"))
                .askedBy(source, "com.acme:lib:1");

        assertThat(found.contained()).isEmpty();
        assertThat(found.evidence()).singleElement().satisfies(each -> {
            assertThat(each.meaning().expression()).hasToString("MIT");
            assertThat(each.location()).isEqualTo("META-INF/maven/com.acme/lib/pom.xml:2");
        });
    }

    @Test
    void otherPomsAreContainedWorks() throws IOException {
        ArchiveFindings found = archive()
                .with("META-INF/maven/com.acme/lib/pom.xml", pom("com.acme", "lib", "1", ""))
                .with("META-INF/maven/org.other/tool/pom.xml", pom("org.other", "tool", "2", LICENSED))
                .with(
                        "META-INF/maven/org.other/parent/pom.xml",
                        pom("org.other", "parent", "2", "<packaging>pom</packaging>"))
                .with("META-INF/maven/org.props/only/pom.properties", properties("org.props", "only", "3"))
                .askedBy(source, "com.acme:lib:1");

        assertThat(found.evidence()).isEmpty();
        assertThat(found.contained())
                .extracting(each -> each.component().toString())
                .containsExactly("org.other:tool:2", "org.props:only:3");
        ContainedComponent tool = found.contained().get(0);
        assertThat(tool.linkage()).isEqualTo(Linkage.SHADED);
        assertThat(tool.evidence())
                .extracting(each -> each.meaning().expression().toString())
                .containsExactly("MIT");
    }

    @Test
    void lonePomIsTheArtifactsOwnUnderAnotherName() throws IOException {
        assertThat(archive()
                        .with("META-INF/maven/javax.acme/lib/pom.xml", pom("javax.acme", "lib", "9", LICENSED))
                        .askedBy(source, "jakarta.acme:lib:1"))
                .satisfies(found -> assertThat(found.evidence()).hasSize(1))
                .satisfies(found -> assertThat(found.contained()).isEmpty());
        assertThat(archive()
                        .with("META-INF/maven/com.acme/inner/pom.xml", pom("com.acme", "inner", "1", LICENSED))
                        .askedBy(source, "com.acme:lib:1"))
                .satisfies(found -> assertThat(found.evidence()).hasSize(1));
        assertThat(archive()
                        .with("META-INF/maven/org.other/tool/pom.xml", pom("org.other", "tool", "2", LICENSED))
                        .askedBy(source, "com.acme:lib:1")
                        .contained())
                .hasSize(1);
    }

    @Test
    void lonePomOfOthersIsTheirsThoughTheVersionIsTheSame() throws IOException {
        ArchiveFindings found = archive()
                .with("META-INF/maven/org.other/tool/pom.xml", pom("org.other", "tool", "1", LICENSED))
                .askedBy(source, "com.acme:lib:1");

        assertThat(found.evidence()).isEmpty();
        assertThat(found.contained())
                .singleElement()
                .satisfies(each -> assertThat(each.component()).hasToString("org.other:tool:1"));
    }

    @Test
    void licensedPomWithoutCodeIsAWorkUnlessTheArtifactInheritsFromIt() throws IOException {
        String asPom = "<packaging>pom</packaging>" + LICENSED;
        String parent = "<parent><groupId>com.acme</groupId><artifactId>parent</artifactId></parent>";
        String grandparent = "<parent><groupId>com.acme</groupId><artifactId>root</artifactId></parent>";

        assertThat(archive()
                        .with("META-INF/maven/com.acme/lib/pom.xml", pom("com.acme", "lib", "1", parent))
                        .with(
                                "META-INF/maven/com.acme/parent/pom.xml",
                                pom("com.acme", "parent", "1", grandparent + asPom))
                        .with("META-INF/maven/com.acme/root/pom.xml", pom("com.acme", "root", "1", asPom))
                        .with("META-INF/maven/org.other/things/pom.xml", pom("org.other", "things", "2", asPom))
                        .askedBy(source, "com.acme:lib:1")
                        .contained())
                .extracting(each -> each.component().toString())
                .containsExactly("org.other:things:2");
    }

    @Test
    void placeholdersAreSettledByPropertiesOrParent() throws IOException {
        String parent =
                "<project><parent><groupId>org.other</groupId><artifactId>p</artifactId><version>4</version></parent>"
                        + "<artifactId>tool</artifactId><version>${revision}</version></project>";

        assertThat(archive()
                        .with("META-INF/maven/org.other/tool/pom.xml", parent)
                        .with("META-INF/maven/org.other/two/pom.xml", pom("${g}", "two", "${v}", ""))
                        .with("META-INF/maven/org.other/two/pom.properties", properties("org.other", "two", "5"))
                        .with("META-INF/maven/org.other/three/pom.xml", pom("org.other", "three", "${v}", ""))
                        .askedBy(source, "com.acme:lib:1")
                        .contained())
                .extracting(each -> each.component().toString())
                .containsExactlyInAnyOrder(
                        "org.other:tool:4", "org.other:two:5", "com.acme:lib:1#META-INF/maven/org.other/three");
    }

    @Test
    void hostileXmlIsNoDoor() throws IOException {
        String bomb = "<!DOCTYPE project [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">"
                + "<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + pom("org.other", "tool", "1&b;&x;", LICENSED);

        ArchiveFindings found = archive()
                .with("META-INF/maven/org.other/tool/pom.xml", bomb)
                .with("META-INF/maven/org.other/deep/pom.xml", "<a>".repeat(5_000))
                .with("META-INF/maven/org.other/bin/pom.xml", new byte[] {0, 1, 2})
                .askedBy(source, "com.acme:lib:1");

        assertThat(found.toString()).doesNotContain("aaaaaaaaaa").doesNotContain("root:");
        assertThat(found.issues()).isNotEmpty();
        assertThat(found.contained())
                .allSatisfy(each -> assertThat(each.component().part()).isNotEmpty());
    }

    @Test
    void coordinatesThatCanBeNoneAreNone() throws IOException {
        assertThat(archive()
                        .with("META-INF/maven/x/y/pom.properties", properties("../..", "a b", "1\u0007"))
                        .askedBy(source, "com.acme:lib:1")
                        .contained())
                .singleElement()
                .satisfies(
                        each -> assertThat(each.component().toString()).isEqualTo("com.acme:lib:1#META-INF/maven/x/y"));
    }

    @Test
    void whatCannotBeReadOfAPomIsAnError() throws IOException {
        String entity = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><project><name>&a;</name>"
                + "<licenses><license><name>&a;GPL-3.0-only</name></license></licenses></project>";
        String many = pom(
                "com.acme",
                "lib",
                "1",
                "<licenses>" + "<license><name>MIT</name></license>".repeat(51) + "</licenses>");
        String cut = pom("com.acme", "lib", "1", LICENSED).replace("</project>", "</projec");

        for (String pom : List.of(entity, many, cut)) {
            assertThat(archive()
                            .with("META-INF/maven/com.acme/lib/pom.xml", pom)
                            .askedBy(source, "com.acme:lib:1")
                            .issues())
                    .extracting(each -> each.severity())
                    .containsExactly(Severity.ERROR);
        }
    }

    @Test
    void unreadablePropertiesAreNotMendedByASoundPom() throws IOException {
        assertThat(archive()
                        .with("META-INF/maven/com.acme/lib/pom.xml", pom("com.acme", "lib", "1", LICENSED))
                        .withUnreadable("META-INF/maven/com.acme/lib/pom.properties")
                        .askedBy(source, "com.acme:lib:1")
                        .issues())
                .hasSize(1);
    }

    @Test
    void ofTooManyPomsTheRestIsAnError() throws IOException {
        FilesInMemory archive = archive();
        for (int i = 0; i < 2_001; i++) {
            archive.with("META-INF/maven/org.a/a" + i + "/pom.properties", properties("org.a", "a" + i, "1"));
        }

        ArchiveFindings found = archive.askedBy(source, "com.acme:lib:1");

        assertThat(found.contained()).hasSize(2_000);
        assertThat(found.issues())
                .extracting(each -> each.severity() + " " + each.message())
                .containsExactly("ERROR The artifact of com.acme:lib:1 holds more than 2000 POMs; only the first of"
                        + " them were looked at.");
    }

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void longNamesInOneAnotherTakeNoLongerThanShortOnes() throws IOException {
        String name = "a".repeat(900);
        String hostile = ("<" + name + ">").repeat(190) + "<b/>".repeat(900_000);

        assertThat(archive()
                        .with("META-INF/maven/com.acme/lib/pom.xml", hostile)
                        .askedBy(source, "com.acme:lib:1")
                        .issues())
                .hasSize(1);
    }
}
