package org.licentia.graph.snapshot;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licentia.cache.EntryReader;

/** Reads what {@link SnapshotOutput} wrote. Every method throws {@code IOException} when that is not what is there. */
final class SnapshotInput {
    private final EntryReader in;
    private final List<String> texts = new ArrayList<>();
    private String path = "";

    SnapshotInput(byte[] bytes) {
        this.in = new EntryReader(bytes);
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

    String path() throws IOException {
        int shared = below(path.length() + 1);
        path = path.substring(0, shared) + in.text();
        return path;
    }

    boolean atEnd() {
        return in.atEnd();
    }

    static IOException damaged() {
        return EntryReader.damaged();
    }
}
