package org.licentia.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.licentia.graph.Component;
import org.licentia.graph.Coordinates;

class WrittenCoordinatesTest {
    @Test
    void readsBackWhatComponentsWrite() {
        Coordinates coordinates = new Coordinates("g", "a", "zip", "x", "1");
        assertThat(WrittenCoordinates.read(
                        Component.of(Coordinates.jar("g", "a", "1"), false).toString()))
                .contains(new WrittenCoordinates("g", "a", List.of(), "1", ""));
        assertThat(WrittenCoordinates.read(
                        Component.part(coordinates, "META-INF/LICENSE/b").toString()))
                .contains(new WrittenCoordinates("g", "a", List.of("zip", "x"), "1", "META-INF/LICENSE/b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a:b", "a:b#c:d", "1:2:3:4:5:6"})
    void anythingElseIsNoCoordinates(String words) {
        assertThat(WrittenCoordinates.read(words)).isEmpty();
    }

    @Test
    void namesWithoutVersions() {
        assertThat(WrittenCoordinates.read("g:a:test-jar:tests:1").orElseThrow().ga())
                .isEqualTo("g:a");
        assertThat(WrittenCoordinates.withoutVersion("g:a:1")).isEqualTo("g:a");
        assertThat(WrittenCoordinates.withoutVersion("2 artifacts")).isEqualTo("2 artifacts");
    }
}
