package org.licentia.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What fuzzing found once is not found again. */
class SavedFindsTest {
    private static final Duration LONGEST = Duration.ofSeconds(20);

    @TestFactory
    Stream<DynamicNode> everySavedInputIsReadAsItShould() {
        return FuzzTargets.ids().stream().map(id -> DynamicContainer.dynamicContainer(id, inputs(id)));
    }

    private static Stream<DynamicTest> inputs(String id) {
        FuzzTarget target = FuzzTargets.named(id);
        List<DynamicTest> tests = new ArrayList<>();
        try {
            List<byte[]> seeds = target.seeds();
            for (int i = 0; i < seeds.size(); i++) {
                byte[] seed = seeds.get(i);
                tests.add(dynamicTest("seed " + i, () -> assertRead(target, seed)));
            }
            for (Map.Entry<String, byte[]> saved : SavedInputs.of(id).entrySet()) {
                tests.add(dynamicTest(saved.getKey(), () -> assertRead(target, saved.getValue())));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return tests.stream();
    }

    private static void assertRead(FuzzTarget target, byte[] input) {
        Assertions.assertTimeoutPreemptively(
                LONGEST, () -> assertThatCode(() -> Feeding.feed(target, input)).doesNotThrowAnyException());
    }

    @Test
    void savedInputsBelongToATargetThatThereIs() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("src/test/resources/org/licentia/fuzz"))) {
            assertThat(folders.map(each -> each.getFileName().toString())).isSubsetOf(FuzzTargets.ids());
        }
    }
}
