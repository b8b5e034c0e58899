package org.licentia.matching.phrase;

import java.util.List;
import org.licentia.spdx.NameSpotter.Spotted;
import org.licentia.spdx.NameSpotter.Word;

/** License names that stand in one row, as in "MIT, BSD or GPL": what is said of one is said of all. */
final class NameChain {
    private static final int MAX_CHAIN_DISTANCE = 6;

    private NameChain() {}

    /** Whether a name is joined to the one before it. */
    static boolean isChained(List<Word> words, Spotted previous, Spotted next) {
        int distance = next.from() - previous.to();
        if (distance > MAX_CHAIN_DISTANCE && !(distance <= 3 * MAX_CHAIN_DISTANCE && isJoined(words, next))) {
            return false;
        }
        boolean joined = next.from() == previous.to()
                && (words.get(next.from()).slash() || words.get(next.from()).comma());
        for (int i = previous.to(); i < next.from(); i++) {
            String word = words.get(i).text();
            if (words.get(i).pause()) {
                return false;
            }
            joined |= word.equals("or")
                    || word.equals("and")
                    || words.get(i).slash()
                    || words.get(i).comma();
        }
        return joined && !words.get(next.from()).pause();
    }

    // "the Apache 2.0 license (found in the LICENSE file in the root directory) and the GPLv2"
    private static boolean isJoined(List<Word> words, Spotted next) {
        int i = next.from() - 1;
        while (i > 0 && words.get(i).text().equals("the")) {
            i--;
        }
        return i > 0
                && (words.get(i).text().equals("and") || words.get(i).text().equals("or"));
    }
}
