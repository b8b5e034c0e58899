package org.licentia.matching;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was recognised in texts lately: the artifacts of one project repeat a few license files and headers word for word.
 * Any thread may use it.
 */
final class RecognizedTexts {
    /** Characters; license files that many artifacts share are shorter. */
    private static final int LONGEST = 1 << 17;
    /** Characters of all texts that are remembered. */
    private static final int MOST_CHARACTERS = 4 << 20;
    /** A match takes more memory than a character; a text with many of them is hardly one that is repeated. */
    private static final int MOST_MATCHES = 64;

    private static final float LOAD = 0.75f;

    private final Map<String, Recognition> latest = new LinkedHashMap<>(64, LOAD, true);
    private int characters;

    /** What was recognised in the same text before, or else what that answers. */
    Recognition recognize(String text, Function<String, Recognition> recognizer) {
        if (text.length() > LONGEST) {
            return recognizer.apply(text);
        }
        Recognition known = known(text);
        if (known != null) {
            return known;
        }
        Recognition recognition = recognizer.apply(text);
        if (recognition.matches().size() <= MOST_MATCHES) {
            remember(text, recognition);
        }
        return recognition;
    }

    private synchronized @Nullable Recognition known(String text) {
        return latest.get(text);
    }

    private synchronized void remember(String text, Recognition recognition) {
        if (latest.put(text, recognition) == null) {
            characters += text.length();
        }
        Iterator<String> oldest = latest.keySet().iterator();
        while (characters > MOST_CHARACTERS) {
            characters -= oldest.next().length();
            oldest.remove();
        }
    }
}
