package org.licentia.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.licentia.issue.Secrets;

/**
 * A log without secrets: what libraries say of addresses loses the credentials before the host and the values of the
 * query. Passes on whole lines.
 */
final class RedactingStream extends OutputStream {
    private static final int LONGEST_LINE = 64 * 1024;

    private final OutputStream out;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    RedactingStream(OutputStream out) {
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
    public synchronized void close() throws IOException {
        passOn();
        out.close();
    }

    private void passOn() throws IOException {
        String text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        out.write(Secrets.seenIn(text).getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
