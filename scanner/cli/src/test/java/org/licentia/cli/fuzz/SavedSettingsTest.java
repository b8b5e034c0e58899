package org.licentia.cli.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.licentia.fuzz.FuzzTargets;
import org.licentia.fuzz.SavedFinds;

/** What fuzzing found once in what the command line reads is not found again. */
class SavedSettingsTest {
    private static final List<String> IDS =
            List.copyOf(new CommandLineTargets().targets().keySet());

    @TestFactory
    Stream<DynamicNode> everySavedInputIsReadAsItShould() {
        return SavedFinds.fedTo(IDS);
    }

    @Test
    void theProgramFeedsThem() {
        assertThat(FuzzTargets.ids()).containsAll(IDS);
    }
}
