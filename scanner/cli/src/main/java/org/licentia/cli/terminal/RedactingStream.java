package org.licentia.cli.terminal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.licentia.issue.Secrets;

/**
 * Text without secrets: those that are known, and what stands in addresses before the host and as the values of the
 * query. Passes on whole lines, and parts of them when it is flushed.
 */
public final class RedactingStream extends OutputStream {
    private static final int LONGEST_LINE = 64 * 1024;

    private final OutputStream out;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    public RedactingStream(OutputStream out) {
        this.out = out;
    }

    @Override
    public synchronized void write(int one) throws IOException {
        line.write(one);
        if (one == '\n' || line.size() >= LONGEST_LINE) {
            passOn();
        }
    }

    @Override
    public synchronized void flush() throws IOException {
        passOn();
        out.flush();
    }

    @Override
    public synchronized void close() throws IOException {
        passOn();
        out.close();
    }

    private void passOn() throws IOException {
        if (line.size() > 0) {
            String text = line.toString(StandardCharsets.UTF_8);
            line.reset();
            out.write(Secrets.known().hiddenIn(text).getBytes(StandardCharsets.UTF_8));
        }
    }
}
