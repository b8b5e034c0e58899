package org.licentia.report.template;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import org.licentia.issue.LicentiaException;

/** Ends a template of the user's that writes without end. */
final class BoundedWriter extends FilterWriter {
    /** A page of 20,000 components stays below a quarter of it. */
    static final long MOST_CHARACTERS = 512L << 20;

    private long left = MOST_CHARACTERS;
    private volatile boolean isEnded;

    BoundedWriter(Writer out) {
        super(out);
    }

    @Override
    public void write(int character) throws IOException {
        count(1);
        out.write(character);
    }

    @Override
    public void write(char[] characters, int offset, int length) throws IOException {
        count(length);
        out.write(characters, offset, length);
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        count(length);
        out.write(text, offset, length);
    }

    /** From now on nothing is written: whoever still would has been given up. */
    void end() {
        isEnded = true;
    }

    @Override
    public void flush() throws IOException {
        if (!isEnded) {
            out.flush();
        }
    }

    private void count(int characters) throws IOException {
        if (isEnded) {
            throw new IOException("the template was given up");
        }
        left -= characters;
        if (left < 0) {
            throw new LicentiaException("The templates write more than " + (MOST_CHARACTERS >> 20)
                    + " million characters, which no page has. Look for a loop without end in yours.");
        }
    }
}
