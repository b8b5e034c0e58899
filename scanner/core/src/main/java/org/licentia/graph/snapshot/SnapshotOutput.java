package org.licentia.graph.snapshot;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licentia.cache.EntryWriter;

/** Writes each text once, and of each path what the one before does not have. */
final class SnapshotOutput {
    static final int NULL = 0;
    static final int NEW = 1;
    static final int FIRST = 2;

    private final EntryWriter out = new EntryWriter();
    private final Map<String, Integer> texts = new HashMap<>();
    private String path = "";

    void number(long value) {
        out.longNumber(value);
    }

    void text(@Nullable String text) {
        if (text == null) {
            number(NULL);
            return;
        }
        Integer known = texts.putIfAbsent(text, texts.size());
        if (known != null) {
            number(FIRST + known);
        } else {
            number(NEW);
            out.text(text);
        }
    }

    void path(String next) {
        int shared = 0;
        int most = Math.min(path.length(), next.length());
        while (shared < most && path.charAt(shared) == next.charAt(shared)) {
            shared++;
        }
        number(shared);
        out.text(next.substring(shared));
        path = next;
    }

    byte[] bytes() {
        return out.bytes();
    }
}
