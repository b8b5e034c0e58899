package org.licentia.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.licentia.issue.LicentiaException;

class CoordinatesNotationTest {

    @ParameterizedTest
    @CsvSource({
        "com.example:lib:1.0, com.example:lib:1.0",
        "com.example:lib:war:1.0, com.example:lib:war:1.0",
        "com.example:lib:jar:tests:1.0, com.example:lib:jar:tests:1.0",
        "com.example:lib:jar:1.0, com.example:lib:1.0",
        "com.example:lib:1.0-SNAPSHOT, com.example:lib:1.0-SNAPSHOT",
        "com.example:lib_2.13:1.0+build.5, com.example:lib_2.13:1.0+build.5",
        "pkg:maven/com.example/lib@1.0, com.example:lib:1.0",
        "pkg:Maven/com.example/lib@1.0?type=war, com.example:lib:war:1.0",
        "pkg:maven/com.example/lib@1.0?classifier=tests&type=test-jar, com.example:lib:test-jar:tests:1.0",
        "pkg:maven/com.example/lib@1.0?repository_url=x&classifier=a#sub/path, com.example:lib:jar:a:1.0",
        "pkg:maven/com.example/lib@1.0%2B5, com.example:lib:1.0+5",
        "pkg:maven/com.example/lib@1.0+5, com.example:lib:1.0+5"
    })
    void artifactsAreReadAsPeopleNameThem(String text, String coordinates) {
        assertThat(CoordinatesNotation.read(text).coordinates()).hasToString(coordinates);
    }

    @Test
    void purlsOfOursAreReadBack() {
        Coordinates odd = new Coordinates("com.example", "lib", "test-jar", "tests", "1.0+5~x");
        assertThat(CoordinatesNotation.read(odd.purl().text()).coordinates()).isEqualTo(odd);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "com.example:lib:[1.0,2.0)",
                "com.example:lib:LATEST",
                "com.example:lib:RELEASE",
                "com.example:lib:",
                "com.example::1.0",
                ":lib:1.0",
                "..:lib:1.0",
                "com.example:..:1.0",
                "com.example:lib:..",
                "com.example:lib:1/../../etc",
                "com.example:li b:1.0",
                "com.example:lib:1.0\u001b[31m",
                "com.example:lib:${version}",
                "a:b:c:d:e:f",
                "pkg:npm/left-pad@1.0",
                "pkg:maven/lib@1.0",
                "pkg:maven/a/b/c@1.0",
                "pkg:maven/com.example/lib@%zz",
                "pkg:maven/com.example/lib@1%2F2",
                "pkg:maven",
                "pkg:"
            })
    void whatNamesNoArtifactIsRefused(String text) {
        assertThatThrownBy(() -> CoordinatesNotation.read(text).coordinates()).isInstanceOf(LicentiaException.class);
    }

    @Test
    void refusalsStayShort() {
        assertThatThrownBy(() -> CoordinatesNotation.read("a:".repeat(100_000)))
                .isInstanceOf(LicentiaException.class)
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(200));
    }

    @Test
    void withoutAVersionItIsAnArtifactButNoCoordinates() {
        CoordinatesNotation read = CoordinatesNotation.read("com.example:lib");
        assertThat(read.version()).isNull();
        assertThatThrownBy(read::coordinates).hasMessageContaining("names no version");
        assertThat(CoordinatesNotation.read("pkg:maven/com.example/lib").ga()).isEqualTo("com.example:lib");
    }

    @ParameterizedTest
    @CsvSource({
        "com.example:lib:1.0, true",
        "pkg:maven/a/b@1, true",
        "., false",
        "../project, false",
        "project/pom.xml, false",
        "https://example.com/a, false",
        "guava, false"
    })
    void filesAreToldFromArtifacts(String text, boolean meant) {
        assertThat(CoordinatesNotation.isMeant(text)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:b:c d", "a:b:", "a b:c:1"})
    void refusalsSayWhatToWrite(String text) {
        assertThatThrownBy(() -> CoordinatesNotation.read(text)).hasMessageContaining("as in com.example:library:1.0");
    }
}
