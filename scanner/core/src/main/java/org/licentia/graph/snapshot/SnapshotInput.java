package org.licentia.graph.snapshot;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licentia.cache.EntryReader;

/** Reads what {@link SnapshotOutput} wrote. Every method throws {@code IOException} when that is not what is there. */
final class SnapshotInput {
    /** Paths of 300 characters that differ in one file name of ten make thirty. */
    private static final int MOST_CHARACTERS_PER_BYTE = 64;

    private final EntryReader in;
    private final long mostPathCharacters;
    private final List<String> texts = new ArrayList<>();
    private String path = "";
    private long pathCharacters;

    SnapshotInput(byte[] bytes) {
        this.in = new EntryReader(bytes);
        this.mostPathCharacters = (long) bytes.length * MOST_CHARACTERS_PER_BYTE;
    }

    long number() throws IOException {
        return in.longNumber();
    }

    /** A number of things, each of which takes a byte at least. */
    int count() throws IOException {
        return in.count();
    }

    /** A number from 0 to below this. */
    int below(int limit) throws IOException {
        return in.below(limit);
    }

    String text() throws IOException {
        String text = textOrNull();
        if (text == null) {
            throw damaged();
        }
        return text;
    }

    @Nullable
    String textOrNull() throws IOException {
        int code = below(SnapshotOutput.FIRST + texts.size());
        if (code == SnapshotOutput.NULL) {
            return null;
        }
        if (code >= SnapshotOutput.FIRST) {
            return texts.get(code - SnapshotOutput.FIRST);
        }
        String text = in.text();
        texts.add(text);
        return text;
    }

    /** Each begins as the one before, so that few bytes could stand for many characters; those of files do not. */
    String path() throws IOException {
        int shared = below(path.length() + 1);
        path = path.substring(0, shared) + in.text();
        pathCharacters += path.length();
        if (pathCharacters > mostPathCharacters) {
            throw damaged();
        }
        return path;
    }

    boolean atEnd() {
        return in.atEnd();
    }

    static IOException damaged() {
        return EntryReader.damaged();
    }
}
