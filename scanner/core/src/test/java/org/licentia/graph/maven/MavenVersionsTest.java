package org.licentia.graph.maven;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.licentia.graph.VersionRange;
import org.licentia.graph.VersionRange.Extent;

class MavenVersionsTest {
    private final MavenVersions versions = new MavenVersions();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[1.0,2.0)|1.0|true",
                "[1.0,2.0)|1.9.9|true",
                "[1.0,2.0)|2.0|false",
                "[1.0,2.0)|2.0-rc1|true",
                "(,1.0]|0.1|true",
                "(,1.0]|1.0.0|true",
                "(1.0,)|1.0|false",
                "(1.0,)|1.0.1|true",
                "[1.0]|1.0|true",
                "[1.0]|1.1|false",
                "[1,2),[3,4)|3.5|true",
                "[1,2),[3,4)|2.5|false",
                "[1.2.*]|1.2.9|true",
                "[1.2.*]|1.3|false",
                "1.0|1.0|true",
                "1.0|1.0.0|false"
            })
    void rangesHoldWhatMavensHold(String range, String version, boolean holds) {
        assertThat(versions.read(range))
                .hasValueSatisfying(read -> assertThat(read.contains(version)).isEqualTo(holds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "[1.0", "1.0,2.0", "[2.0,1.0]", "]1.0,2.0[", "1.0:2", "../etc", "latest version"})
    void whatIsNeitherARangeNorAVersionIsNotRead(String text) {
        assertThat(versions.read(text)).isEmpty();
    }

    @Test
    void longTextIsNotRead() {
        assertThat(versions.read("1".repeat(10_000))).isEmpty();
    }

    @Test
    void aSingleVersionIsNarrowerThanARange() {
        assertThat(versions.read("1.0").map(VersionRange::extent)).contains(Extent.SINGLE);
        assertThat(versions.read("[1.0]").map(VersionRange::extent)).contains(Extent.RANGE);
        assertThat(VersionRange.ALL.extent()).isEqualTo(Extent.ALL);
        assertThat(VersionRange.ALL.contains("whatever")).isTrue();
    }
}
