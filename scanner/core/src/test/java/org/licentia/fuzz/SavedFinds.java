package org.licentia.fuzz;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/** Feeds targets what fuzzing found once, and what it begins with. */
public final class SavedFinds {
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private SavedFinds() {}

    /** A test for each input of each of these targets. */
    public static Stream<DynamicNode> fedTo(List<String> targets) {
        return targets.stream().map(id -> DynamicContainer.dynamicContainer(id, inputs(id)));
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
}
