package org.licentia.graph.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.licentia.graph.maven.MavenWorld.bom;
import static org.licentia.graph.maven.MavenWorld.dependencies;
import static org.licentia.graph.maven.MavenWorld.dependency;
import static org.licentia.graph.maven.MavenWorld.managed;
import static org.licentia.graph.maven.MavenWorld.parent;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a project's POM says once parents, properties, profiles and imports have had their say. */
class EffectiveModelTest {
    @TempDir
    Path directory;

    private MavenWorld world;

    @BeforeEach
    void setUp() {
        world = new MavenWorld(directory);
        for (String version : List.of("1", "2", "3", "4")) {
            world.published("l:x:" + version);
        }
    }

    private MavenWorld app(String... body) {
        return world.pomAt("pom.xml", "t:app:1", body);
    }

    private static String usesX(String versionProperty) {
        return dependencies(dependency("l:x:" + versionProperty));
    }

    @Test
    void parentComesFromTheRepository() {
        world.published("p:parent:1", "<packaging>pom</packaging>", managed(dependency("l:x:2")));
        app(parent("p:parent:1"), dependencies(dependency("l:x")));

        assertThat(world.resolve().uses()).containsExactly("app > l:x:2 compile");
    }

    @Test
    void parentVersionMayBeARange() {
        world.published("p:parent:1.1", "<packaging>pom</packaging>", managed(dependency("l:x:2")));
        world.published("p:parent:1.2", "<packaging>pom</packaging>", managed(dependency("l:x:3")));
        app(parent("p:parent:[1.0,1.9]"), dependencies(dependency("l:x")));

        assertThat(world.resolve().uses()).containsExactly("app > l:x:3 compile");
    }

    @Test
    void ciFriendlyVersionsHoldTheReactorTogether() {
        app("<packaging>pom</packaging>");
        world.pomAt(
                "pom.xml",
                "t:root:${revision}${changelist}",
                "<packaging>pom</packaging><modules><module>a</module><module>b</module></modules>",
                "<properties><revision>7</revision><changelist>-SNAPSHOT</changelist></properties>");
        String parent = parent("t:root:${revision}${changelist}", "");
        world.pomAt("a/pom.xml", "-:a:-", parent);
        world.pomAt("b/pom.xml", "-:b:-", parent, dependencies(dependency("t:a:${project.version}")));
        world.property("changelist", "");

        MavenWorld.Resolved resolved = world.resolve();

        assertThat(resolved.uses()).containsExactly("b > t:a:7 compile");
        assertThat(resolved.component("t:a:7").own()).isTrue();
        assertThat(resolved.graph().target().coordinates()).isEqualTo("t:root:7");
        assertThat(resolved.issues()).isEmpty();
    }

    @Test
    void firstImportedBomWinsAndOwnManagementWinsOverAll() {
        world.published("l:y:1").published("l:y:2").published("l:y:3");
        world.published("b:inner:1", "<packaging>pom</packaging>", managed(dependency("l:y:1")));
        world.published("b:first:1", "<packaging>pom</packaging>", managed(dependency("l:x:1"), bom("b:inner:1")));
        world.published("b:second:1", "<packaging>pom</packaging>", managed(dependency("l:x:2"), dependency("l:y:2")));
        app(
                managed(bom("b:first:1"), bom("b:second:1"), dependency("l:x:3")),
                dependencies(dependency("l:x"), dependency("l:y")));

        assertThat(world.resolve().uses()).containsExactly("app > l:x:3 compile", "app > l:y:1 compile");
    }

    @Test
    void bomsOfTheReactorAreImportedWithoutBeingPublished() {
        app(MavenWorld.aggregating("bom", "use"));
        world.pomAt("bom/pom.xml", "t:bom:1", "<packaging>pom</packaging>", managed(dependency("l:x:4")));
        world.pomAt("use/pom.xml", "t:use:1", managed(bom("t:bom:1")), dependencies(dependency("l:x")));

        MavenWorld.Resolved resolved = world.resolve();

        assertThat(resolved.uses()).containsExactly("use > l:x:4 compile");
        assertThat(resolved.issues()).isEmpty();
    }

    private static String profile(String id, String activation, String version) {
        return "<profile><id>" + id + "</id>"
                + (activation.isEmpty() ? "" : "<activation>" + activation + "</activation>")
                + "<properties><v>" + version + "</v></properties></profile>";
    }

    private MavenWorld withProfiles(String... profiles) {
        return app(
                "<properties><v>1</v></properties><profiles>" + String.join("", profiles) + "</profiles>",
                usesX("${v}"));
    }

    private String resolvedVersion() {
        return world.resolve().uses().get(0).replaceAll(".*:(\\d).*", "$1");
    }

    @Test
    void profilesAreActiveByDefaultUntilAnotherOfTheSamePomIs() {
        withProfiles(profile("default", "<activeByDefault>true</activeByDefault>", "2"), profile("other", "", "3"));

        assertThat(resolvedVersion()).isEqualTo("2");
        world.profiles("other");
        assertThat(resolvedVersion()).isEqualTo("3");
        world.profiles("!default");
        assertThat(resolvedVersion()).isEqualTo("1");
    }

    @Test
    void profilesAreActivatedByTheJdkDescribedNotByTheRunningOne() {
        withProfiles(profile("old", "<jdk>1.8</jdk>", "2"), profile("new", "<jdk>[21,)</jdk>", "3"));

        world.jdk("8");
        assertThat(resolvedVersion()).isEqualTo("2");
        world.jdk("17");
        assertThat(resolvedVersion()).isEqualTo("1");
        world.jdk("25");
        assertThat(resolvedVersion()).isEqualTo("3");
    }

    @Test
    void jdkDescribedHoldsForTheProfilesOfDependenciesToo() {
        world.published(
                "l:old-and-new:1",
                "<profiles><profile><id>old</id><activation><jdk>(,9)</jdk></activation>"
                        + dependencies(dependency("l:x:1")) + "</profile></profiles>");
        app(dependencies(dependency("l:old-and-new:1")));

        world.jdk("17");
        assertThat(world.resolve().uses()).containsExactly("app > l:old-and-new:1 compile");
        world.jdk("8");
        assertThat(world.resolve().uses()).containsExactly("app > l:old-and-new:1 compile", "app > l:x:1 compile");
    }

    @Test
    void profilesAreActivatedByPropertiesAndFiles() {
        withProfiles(
                profile("p", "<property><name>flavour</name><value>sweet</value></property>", "2"),
                profile("f", "<file><exists>${basedir}/marker</exists></file>", "3"));

        assertThat(resolvedVersion()).isEqualTo("1");
        world.property("flavour", "sweet");
        assertThat(resolvedVersion()).isEqualTo("2");
        world.with(MavenTarget.of(world.project())).fileAt("marker", "");
        assertThat(resolvedVersion()).isEqualTo("3");
    }

    @Test
    void profilesAreActivatedByTheOperatingSystem() {
        withProfiles(profile("here", "<os><name>" + System.getProperty("os.name") + "</name></os>", "2"));

        assertThat(resolvedVersion()).isEqualTo("2");
    }

    @Test
    void modulesOfAProfileBelongToTheReactor() {
        app("<packaging>pom</packaging><profiles><profile><id>extra</id><modules><module>extra</module></modules>"
                + "</profile></profiles>");
        world.pomAt("extra/pom.xml", "t:extra:1");

        assertThat(world.resolve().graph().graph().modules()).containsExactly("t:app");
        world.profiles("extra");
        assertThat(world.resolve().graph().graph().modules()).containsExactly("t:app", "t:extra");
    }

    @Test
    void profilesOfTheSettingsCount() {
        app(usesX("${v}"));
        org.apache.maven.model.Profile settings = new org.apache.maven.model.Profile();
        settings.setId("mine");
        settings.addProperty("v", "4");
        world.settingsProfiles(settings).profiles("mine");

        assertThat(resolvedVersion()).isEqualTo("4");
    }

    @Test
    void requestedProfileThatDoesNotExistIsAWarning() {
        app();
        world.profiles("typo");

        assertThat(world.resolve().issues())
                .containsExactly(
                        "WARNING The requested profile 'typo' does not exist, so nothing was activated by it.");
    }

    @Test
    void userPropertiesBeatThePomAndMavenConfigYieldsToTheCommandLine() {
        app("<properties><v>1</v></properties>", usesX("${v}"));
        world.fileAt(".mvn/maven.config", "-Dv=2\n");

        assertThat(resolvedVersion()).isEqualTo("2");
        world.with(new MavenTarget(world.project(), List.of(), Map.of("v", "3"), List.of(), null, false));
        assertThat(resolvedVersion()).isEqualTo("3");
    }

    @Test
    void jvmConfigSetsSystemProperties() {
        withProfiles(profile("p", "<property><name>from.jvm</name></property>", "2"));
        world.fileAt(".mvn/jvm.config", "-Xmx1g -Dfrom.jvm=yes\n");

        assertThat(resolvedVersion()).isEqualTo("2");
    }

    @Test
    void coreExtensionsAreNamedAndNotLoaded() {
        app();
        world.fileAt(".mvn/extensions.xml", "<extensions/>");

        assertThat(world.resolve().onlyIssue().message()).startsWith("The project loads Maven core extensions");
    }
}
