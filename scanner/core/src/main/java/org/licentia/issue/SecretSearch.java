package org.licentia.issue;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Looks for the secrets that are known in whatever UTF-8 is written to it, and keeps none of it. */
public final class SecretSearch extends OutputStream {
    private static final int WINDOW = 1 << 16;

    private final List<String> secrets;
    private final int overlap;
    private final byte[] window;
    private int length;
    private boolean found;

    /** @param secrets as they are known now */
    public SecretSearch(Secrets secrets) {
        this.secrets = secrets.forms().stream()
                .map(secret -> Secrets.bytesOf(secret.getBytes(StandardCharsets.UTF_8)))
                .toList();
        this.overlap = this.secrets.stream().mapToInt(String::length).max().orElse(1) - 1;
        this.window = new byte[WINDOW + overlap];
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) {
        int done = 0;
        while (done < count) {
            int part = Math.min(count - done, window.length - length);
            System.arraycopy(bytes, offset + done, window, length, part);
            length += part;
            done += part;
            if (length == window.length) {
                look();
            }
        }
    }

    private void look() {
        String text = new String(window, 0, length, StandardCharsets.ISO_8859_1);
        for (String secret : secrets) {
            found |= text.contains(secret);
        }
        int kept = Math.min(overlap, length);
        System.arraycopy(window, length - kept, window, 0, kept);
        length = kept;
    }

    /** Whether there was one in all that was written. */
    public boolean isFound() {
        look();
        return found;
    }
}
