package org.licentia.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenPurlTest {
    @Test
    void partsAreDecoded() {
        assertThat(WrittenPurl.read("pkg:maven/org.example/lib%2Bx@1.0%2B2?classifier=a&type=jar#META-INF/a%20b"))
                .contains(new WrittenPurl(
                        "maven", "org.example", "lib+x", "1.0+2", "classifier=a&type=jar", "META-INF/a b"));
        assertThat(WrittenPurl.read("pkg:npm/%40scope/name")).contains(of("npm", "@scope", "name", null));
        assertThat(WrittenPurl.read("pkg:golang/a/b/c@")).contains(of("golang", "a/b", "c", null));
        assertThat(WrittenPurl.read("pkg:generic/x@1+1")).contains(of("generic", null, "x", "1+1"));
    }

    @Test
    void aStrayPercentSignStandsForItself() {
        assertThat(WrittenPurl.read("pkg:maven/g/50%@1")).contains(of("maven", "g", "50%", "1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "pkg:", "pkg:maven", "pkg:maven/", "pkg:/a/b", "g:a:1", "pkg:maven/a b/c@1", "pkg:maven/a/@1"
            })
    void anythingElseIsNone(String purl) {
        assertThat(WrittenPurl.read(purl)).isEmpty();
    }

    private static WrittenPurl of(String type, @Nullable String namespace, String name, @Nullable String version) {
        return new WrittenPurl(type, namespace, name, version, "", null);
    }
}
