package org.licentia.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlainRecordTest {
    record Leaf(String name, @Nullable String note) {}

    record Tree(int size, boolean tall, List<Leaf> leaves, List<String> words, Leaf top, Map<String, Integer> counts) {}

    private static final Map<String, @Nullable Object> PLAIN = new PlainRecord(
            new Tree(2, true, List.of(new Leaf("a", null)), List.of("w"), new Leaf("top", "n"), Map.of("k", 1)));

    @Test
    void aRecordIsAMapAllTheWayDown() {
        assertThat(PLAIN).containsEntry("size", 2).containsEntry("tall", true);
        assertThat(PLAIN.get("words")).isEqualTo(List.of("w"));
        assertThat(PLAIN.get("counts")).isEqualTo(Map.of("k", 1));
        assertThat(PLAIN.get("top")).isEqualTo(Map.of("name", "top", "note", "n"));
        assertThat(PLAIN.keySet()).containsExactly("size", "tall", "leaves", "words", "top", "counts");
        assertThat(PLAIN.get("leaves"))
                .asInstanceOf(InstanceOfAssertFactories.list(Map.class))
                .singleElement()
                .satisfies(leaf -> assertThat(leaf.get("name")).isEqualTo("a"));
    }

    @Test
    void whatIsNotThereIsAbsent() {
        assertThat(PLAIN.get("getClass")).isNull();
        assertThat(PLAIN.containsKey("hashCode")).isFalse();
    }
}
