package org.licentia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licentia.cli.maven.FaultyRepository.Fault;

/** What a repository that fails does to a scan: nothing while it fails now and then, and little when it always does. */
class NetworkFaultsTest {
    private static final int ARTIFACTS = 40;
    private static final int LOST = 10;

    @TempDir
    Path folder;

    @Test
    void oneFaultInTenOfAnyKindChangesNoByte() throws IOException {
        NetworkFaults faults = new NetworkFaults(folder, ARTIFACTS);
        byte[] sound = faults.sound().inventory();

        for (Fault fault : Fault.values()) {
            NetworkFaults.Run run = faults.withSome(7, fault);
            assertThat(run.messages()).as(fault.name()).isEmpty();
            assertThat(run.inventory()).as(fault.name()).isEqualTo(sound);
        }
        assertThat(faults.withSome(7, Fault.values()).inventory()).isEqualTo(sound);
    }

    @Test
    void repositoryThatAlwaysFailsIsGivenUpAndWhatItCostIsNamed() throws IOException {
        NetworkFaults faults = new NetworkFaults(folder, ARTIFACTS);
        assertThat(faults.withNone(LOST).result().exit()).isZero();

        for (Fault fault : Fault.values()) {
            NetworkFaults.Run run = faults.withAll(LOST, fault);
            assertThat(run.result().exit()).as(fault.name()).isEqualTo(3);
            assertThat(run.complete()).as(fault.name()).isFalse();
            assertThat(run.lost()).as(fault.name() + run.messages()).hasSize(LOST);
            assertThat(run.messages())
                    .as(fault.name())
                    .contains(fault == Fault.WRONG_BYTES ? "does not match its checksum" : "The repository faulty ");
        }
    }

    /** Both at once, and measured: {@code mvn verify -Pnetwork -Dtest=NetworkFaultsTest}. */
    @Tag("network")
    @Test
    void fiveHundredArtifacts() throws IOException {
        NetworkFaults faults = new NetworkFaults(folder, 500);
        byte[] sound = faults.sound().inventory();
        List<String> wrong = new ArrayList<>();
        for (Fault fault : Fault.values()) {
            if (!Arrays.equals(faults.withSome(7, fault).inventory(), sound)) {
                wrong.add(fault + " at 10 %");
            }
        }
        if (!Arrays.equals(faults.withSome(7, Fault.values()).inventory(), sound)) {
            wrong.add("all at 10 %");
        }
        faults.withNone(250);
        for (Fault fault : Fault.values()) {
            NetworkFaults.Run run = faults.withAll(250, fault);
            if (run.result().exit() != 3 || run.complete() || run.lost().size() != 250) {
                wrong.add(fault + " at 100 %");
            }
        }
        System.out.println(faults.table());
        assertThat(wrong).isEmpty();
    }
}
