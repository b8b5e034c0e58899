package org.licentia.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What fuzzing found once is not found again. */
class SavedFindsTest {
    @TestFactory
    Stream<DynamicNode> everySavedInputIsReadAsItShould() {
        return SavedFinds.fedTo(FuzzTargets.ids());
    }

    @Test
    void savedInputsBelongToATargetThatThereIs() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("src/test/resources/org/licentia/fuzz"))) {
            assertThat(folders.map(each -> each.getFileName().toString())).isSubsetOf(FuzzTargets.ids());
        }
    }
}
