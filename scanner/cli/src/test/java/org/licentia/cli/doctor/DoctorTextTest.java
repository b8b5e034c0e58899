package org.licentia.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.licentia.cli.terminal.Colors;

class DoctorTextTest {
    @ParameterizedTest
    @CsvSource({
        "false, , 110",
        "false, 40, 110",
        "true, , 80",
        "true, 120, 110",
        "true, 100, 100",
        "true, 10, 60",
        "true, 99999999999, 80",
        "true, -1, 80",
        "true, wide, 80"
    })
    void aTerminalIsTakenToBeAsWideAsItSays(boolean onTerminal, String variable, int columns) {
        assertThat(DoctorText.columns(onTerminal, variable)).isEqualTo(columns);
    }

    @Test
    void wordsGoOnBelowWhereTheyBegan() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DoctorText(new PrintStream(out, true, StandardCharsets.UTF_8), Colors.PLAIN, false, 60)
                .print(new Checkup(List.of(Diagnosis.warning(
                        "memory",
                        "memory",
                        "seen ".repeat(20).strip(),
                        "mend ".repeat(20).strip()))));
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).allMatch(line -> line.length() <= 60).hasSizeGreaterThan(4);
        assertThat(lines.get(1)).startsWith("          seen");
        assertThat(lines).anyMatch(line -> line.startsWith("          → mend"));
    }
}
