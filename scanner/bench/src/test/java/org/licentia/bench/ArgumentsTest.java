package org.licentia.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.licentia.bench.peers.Peer;

class ArgumentsTest {
    private static final Set<String> KNOWN = Set.of("runs", "peers");

    @Test
    void readsWhatIsGivenAndElseTheOther() {
        Arguments arguments = new Arguments(List.of("--runs", "7"), KNOWN);
        assertThat(arguments.number("runs", 5)).isEqualTo(7);
        assertThat(arguments.numbers("peers", "1,2")).containsExactly(1, 2);
    }

    @Test
    void choosesInTheOrderOfTheHouse() {
        Arguments arguments = new Arguments(List.of("--peers", "info,tree"), KNOWN);
        assertThat(arguments.choices("peers", List.of(Peer.values()), Peer::id)).containsExactly(Peer.TREE, Peer.INFO);
    }

    @Test
    void saysWhatIsWrong() {
        refused("There is no option --run. Known here: --peers, --runs.", "--run", "5");
        refused("The option --runs needs a value.", "--runs");
        refused("The option --runs is given twice.", "--runs", "1", "--runs", "2");
        assertThatExceptionOfType(BenchmarkException.class)
                .isThrownBy(() -> new Arguments(List.of("--runs", "0"), KNOWN).number("runs", 5))
                .withMessage("--runs takes positive numbers, and 0 is none.");
        assertThatExceptionOfType(BenchmarkException.class)
                .isThrownBy(() -> new Arguments(List.of("--peers", "trea"), KNOWN)
                        .choices("peers", List.of(Peer.values()), Peer::id))
                .withMessage("--peers: there is no trea, only tree, license, cyclonedx, info.");
    }

    private static void refused(String message, String... words) {
        assertThatExceptionOfType(BenchmarkException.class)
                .isThrownBy(() -> new Arguments(List.of(words), KNOWN))
                .withMessage(message);
    }
}
