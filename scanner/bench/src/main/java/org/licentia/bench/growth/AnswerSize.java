package org.licentia.bench.growth;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How much an inventory says.
 *
 * @param usages rows of module and component, which is what a dependency tree prints
 * @param kibibytes of the JSON
 */
record AnswerSize(long usages, long kibibytes) {
    /** Each usage has one, and nothing else has it. */
    private static final byte[] MARK = "\"linkage\"".getBytes(StandardCharsets.UTF_8);

    static AnswerSize of(Path inventory) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(inventory), 1 << 16)) {
            return new AnswerSize(count(in), Files.size(inventory) >> 10);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long count(InputStream in) throws IOException {
        long found = 0;
        int matched = 0;
        for (int next = in.read(); next >= 0; next = in.read()) {
            // The mark begins with its only quotation mark but the last, so that a miss never hides a beginning.
            matched = next == MARK[matched] ? matched + 1 : next == MARK[0] ? 1 : 0;
            if (matched == MARK.length) {
                found++;
                matched = 0;
            }
        }
        return found;
    }
}
