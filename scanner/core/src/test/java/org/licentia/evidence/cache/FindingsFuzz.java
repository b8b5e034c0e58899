package org.licentia.evidence.cache;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.licentia.evidence.ArchiveFindings;
import org.licentia.fuzz.FuzzTarget;

/** What stands behind a valid checksum in the cache: findings, and what words mean. */
public final class FindingsFuzz implements FuzzTarget {
    @Override
    public List<byte[]> seeds() {
        return LongStream.range(0, 8)
                .mapToObj(seed -> FindingsCodec.encode(SampleFindings.of(seed)))
                .toList();
    }

    @Override
    public void feed(byte[] input) {
        words(input);
        ArchiveFindings findings;
        try {
            findings = FindingsCodec.decode(input);
        } catch (IOException e) {
            return;
        }
        byte[] written = FindingsCodec.encode(findings);
        try {
            if (!Arrays.equals(written, FindingsCodec.encode(FindingsCodec.decode(written)))) {
                throw new AssertionError("what is written is not what is read");
            }
        } catch (IOException e) {
            throw new AssertionError("what is written cannot be read", e);
        }
    }

    private static void words(byte[] input) {
        try {
            WordTable words = WordTable.decode(input);
            words.meaning("MIT", null);
            words.recognition("MIT");
            words.encode();
        } catch (IOException e) {
            return;
        }
    }
}
