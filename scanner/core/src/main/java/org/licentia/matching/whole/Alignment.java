package org.licentia.matching.whole;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The shortest way to turn one word sequence into another (E. Myers, "An O(ND) Difference Algorithm and Its Variations",
 * 1986), given up when it takes too many steps.
 */
final class Alignment {
    private Alignment() {}

    /**
     * For each listed word the word of the text that agrees with it, or -1.
     *
     * @param most how many words may differ
     * @param effort what the search may cost
     * @return null when more differ, or the effort is spent
     */
    static int @Nullable [] align(
            char[] listed, int first, int last, char[] words, int from, int to, int most, Effort effort) {
        int n = last - first;
        int m = to - from;
        int limit = Math.min(most, n + m);
        if (limit < 0) {
            return null;
        }
        int[][] trace = new int[limit + 1][];
        int[] furthest = new int[2 * limit + 3];
        int offset = limit + 1;
        for (int d = 0; d <= limit && effort.spend(d + 1); d++) {
            for (int k = -d; k <= d; k += 2) {
                int x = k == -d || k != d && furthest[offset + k - 1] < furthest[offset + k + 1]
                        ? furthest[offset + k + 1]
                        : furthest[offset + k - 1] + 1;
                int y = x - k;
                while (x < n && y < m && listed[first + x] == words[from + y]) {
                    x++;
                    y++;
                }
                furthest[offset + k] = x;
                if (x >= n && y >= m) {
                    trace[d] = Arrays.copyOfRange(furthest, offset - d, offset + d + 1);
                    return agreeing(trace, d, n, m, from);
                }
            }
            trace[d] = Arrays.copyOfRange(furthest, offset - d, offset + d + 1);
        }
        return null;
    }

    private static int[] agreeing(int[][] trace, int last, int n, int m, int from) {
        int[] agreeing = new int[n];
        Arrays.fill(agreeing, -1);
        int x = n;
        int y = m;
        for (int d = last; d >= 0; d--) {
            int k = x - y;
            int startX;
            int startY;
            if (d == 0) {
                startX = 0;
                startY = 0;
            } else {
                int[] before = trace[d - 1];
                int left = k - 1 + d - 1;
                int right = k + 1 + d - 1;
                boolean inserted = k == -d || k != d && before[left] < before[right];
                int previousK = inserted ? k + 1 : k - 1;
                int previousX = inserted ? before[right] : before[left];
                int previousY = previousX - previousK;
                startX = inserted ? previousX : previousX + 1;
                startY = inserted ? previousY + 1 : previousY;
                mark(agreeing, x, y, startX, from);
                x = previousX;
                y = previousY;
                continue;
            }
            mark(agreeing, x, y, startX, from);
        }
        return agreeing;
    }

    private static void mark(int[] agreeing, int x, int y, int startX, int from) {
        for (int i = x - 1; i >= startX; i--) {
            agreeing[i] = from + y - (x - i);
        }
    }
}
