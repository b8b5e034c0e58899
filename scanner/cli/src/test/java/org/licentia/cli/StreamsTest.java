package org.licentia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.licentia.cli.terminal.AnswerStream;
import org.licentia.cli.terminal.RedactingStream;
import org.licentia.cli.terminal.Terminal;

class StreamsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Using mirror m (http://user:s3cret@127.0.0.1:9/x) for y|Using mirror m (http://***@127.0.0.1:9/x) for y",
                "GET https://example.org/a?token=abc&plain=1|GET https://example.org/a?token=***&plain=***",
                "no address, a@b and c?d|no address, a@b and c?d"
            })
    void logsLoseCredentialsAndQueryValues(String said, String shown) {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        new PrintStream(new RedactingStream(log), true, StandardCharsets.UTF_8).print(said + "\n");
        assertThat(log.toString(StandardCharsets.UTF_8)).isEqualTo(shown + "\n");
    }

    @Test
    void aLogIsPassedOnLineByLine() throws IOException {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        try (RedactingStream stream = new RedactingStream(log)) {
            stream.write("http://user:".getBytes(StandardCharsets.UTF_8));
            assertThat(log.size()).isZero();
            stream.write("pw@host/".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(log.toString(StandardCharsets.UTF_8)).isEqualTo("http://***@host/");
    }

    @Test
    void whatGoesWrongInsideNeverLooksLikeAViolation() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        InputStream broken = new InputStream() {
            @Override
            public int read() {
                throw new AssertionError("broken inside");
            }
        };
        Terminal terminal = new Terminal(
                broken,
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false);
        assertThat(Main.run(terminal, "normalize", "-")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("internal error", "broken inside");
    }

    @Test
    void anAnswerThatCouldNotBeWrittenIsRemembered() {
        AnswerStream answer = new AnswerStream(new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("No space left on device");
            }
        });
        PrintStream out = new PrintStream(answer, true, StandardCharsets.UTF_8);
        assertThat(answer.failure()).isNull();
        out.print("an answer");
        out.flush();
        assertThat(answer.failure()).hasMessage("No space left on device");
    }
}
