package org.licentia.graph.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licentia.issue.LicentiaException;

/** The {@code .mvn} directory, as Maven 3.9 and its elders read it. */
class DotMvnTest {
    @TempDir
    Path project;

    private DotMvn dotMvn(String mavenConfig) throws IOException {
        Files.createDirectories(project.resolve(".mvn"));
        Files.writeString(project.resolve(".mvn/maven.config"), mavenConfig);
        return DotMvn.of(project);
    }

    @Test
    void eachLineIsOneArgument() throws IOException {
        DotMvn read = dotMvn("-Drevision=1.0\n-P\na,!b\n--activate-profiles=c\n-DargLine=-Xmx1g -Xms1g\n-Dalone\n"
                + "# a comment\n\n-s\nsettings/ci.xml\n-o\n-pl\n:x,!y\n-T1C\n-ntp\n");

        assertThat(read.userProperties())
                .containsOnly(entry("revision", "1.0"), entry("argLine", "-Xmx1g -Xms1g"), entry("alone", "true"));
        assertThat(read.profiles()).containsExactly("a", "!b", "c");
        assertThat(read.modules()).containsExactly(":x", "!y");
        assertThat(read.settings()).isEqualTo(project.resolve("settings/ci.xml"));
        assertThat(read.offline()).isTrue();
    }

    @Test
    void spacesSeparateWhatMakesNoSenseAsOneArgument() throws IOException {
        DotMvn read = dotMvn("-DskipTests -Drevision=1 -Pfast\n-T 1C -B -Dname='two words'\n-Da=1 -Db=2\n-P x\n");

        assertThat(read.userProperties())
                .containsOnly(
                        entry("skipTests", "true"),
                        entry("revision", "1"),
                        entry("name", "two words"),
                        entry("a", "1"),
                        entry("b", "2"));
        assertThat(read.profiles()).containsExactly("fast", "x");
    }

    @Test
    void valueMayHoldSpaces() throws IOException {
        assertThat(dotMvn("-Dproduct.name=Big Product 2\n").userProperties())
                .containsOnly(entry("product.name", "Big Product 2"));
    }

    @Test
    void directoryIsFoundUpwards() throws IOException {
        dotMvn("-Dx=1");
        Path module = Files.createDirectories(project.resolve("a/b"));

        DotMvn read = DotMvn.of(module);

        assertThat(read.root()).isEqualTo(project);
        assertThat(read.userProperties()).containsOnly(entry("x", "1"));
    }

    @Test
    void jvmConfigSetsSystemPropertiesOnly() throws IOException {
        Files.createDirectories(project.resolve(".mvn"));
        Files.writeString(project.resolve(".mvn/jvm.config"), "-Xmx2g -Da=1 \"-Db=two words\"\n--add-opens x\n-Dc\n");

        assertThat(DotMvn.of(project).systemProperties())
                .containsOnly(entry("a", "1"), entry("b", "two words"), entry("c", "true"));
    }

    @Test
    void nothingThereIsNothingSaid() {
        DotMvn read = DotMvn.of(project.resolve("pom.xml"));

        assertThat(read.userProperties()).isEmpty();
        assertThat(read.extensions()).isFalse();
        assertThat(read.settings()).isNull();
    }

    @Test
    void settingsThatNoFileCanBeCalledAreNamed() {
        assertThatThrownBy(() -> dotMvn("-s a\0b.xml\n"))
                .isInstanceOf(LicentiaException.class)
                .hasMessageContaining(".mvn/maven.config");
    }
}
