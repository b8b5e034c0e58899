package org.licentia.matching.whole;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.licentia.matching.text.TokenizedText;

/**
 * A listed text with what may differ in it: the template of the SPDX license list (SPDX 2.3, Annex B and the license
 * list's {@code <<var>>}, {@code <<beginOptional>>} marks), read once, when the index is built.
 *
 * @param words the words of the listed text, replaceable and optional ones included
 * @param kinds for each word {@link #REQUIRED}, {@link #OPTIONAL} or {@link #REPLACEABLE}
 * @param parts for each word the number of the innermost optional part that it stands in; 0 outside
 * @param variables the replaceable places in the order of the text
 */
record LicenseTemplate(WordSequence words, byte[] kinds, char[] parts, List<Variable> variables) {
    static final byte REQUIRED = 0;
    static final byte OPTIONAL = 1;
    static final byte REPLACEABLE = 2;

    private static final Pattern MARK =
            Pattern.compile("<<(?:(beginOptional)[^>]*|(endOptional)|var;(.*?)(?<!\\\\))>>", Pattern.DOTALL);
    private static final Pattern ORIGINAL = Pattern.compile("original=\"(.*?)\"(?:;match=|$)", Pattern.DOTALL);
    private static final Pattern MATCH = Pattern.compile("match=\"(.*)\"", Pattern.DOTALL);

    /**
     * A place whose words may be replaced.
     *
     * @param from its first word in the listed text
     * @param to after its last word; the same as {@code from} where the listed text has none here
     * @param pattern the regular expression that a replacement obeys
     */
    record Variable(int from, int to, String pattern) {}

    static LicenseTemplate parse(String template) {
        return new Reader(template).read();
    }

    /** A text in which nothing may differ. */
    static LicenseTemplate plain(String text) {
        WordSequence words = WordSequence.of(TokenizedText.of(text), null);
        return new LicenseTemplate(words, new byte[words.size()], new char[words.size()], List.of());
    }

    private static final class Reader {
        private final String template;
        private final StringBuilder text = new StringBuilder();
        private final List<int[]> optional = new ArrayList<>();
        private final List<int[]> replaceable = new ArrayList<>();
        private final List<String> patterns = new ArrayList<>();

        private Reader(String template) {
            this.template = template;
        }

        private LicenseTemplate read() {
            Matcher mark = MARK.matcher(template);
            Deque<int[]> open = new ArrayDeque<>();
            int last = 0;
            while (mark.find()) {
                text.append(template, last, mark.start()).append(' ');
                last = mark.end();
                if (mark.group(1) != null) {
                    open.push(new int[] {text.length(), 0});
                    // Outer parts before inner ones, so that the inner ones have the last word.
                    optional.add(open.element());
                } else if (mark.group(2) != null) {
                    open.pop()[1] = text.length();
                } else {
                    variable(mark.group(3));
                }
            }
            text.append(template, last, template.length());
            return marked();
        }

        private void variable(String attributes) {
            Matcher original = ORIGINAL.matcher(attributes);
            Matcher match = MATCH.matcher(attributes);
            int from = text.length();
            text.append(original.find() ? original.group(1) : "").append(' ');
            replaceable.add(new int[] {from, text.length()});
            patterns.add(match.find() ? match.group(1) : ".*");
        }

        private LicenseTemplate marked() {
            WordSequence words = WordSequence.of(TokenizedText.of(text.toString()), null);
            byte[] kinds = new byte[words.size()];
            char[] parts = new char[words.size()];
            mark(words, kinds, optional, OPTIONAL);
            for (int i = 0; i < optional.size(); i++) {
                int[] part = optional.get(i);
                Arrays.fill(parts, firstFrom(words, part[0]), firstFrom(words, part[1]), (char) (i + 1));
            }
            mark(words, kinds, replaceable, REPLACEABLE);
            List<Variable> variables = new ArrayList<>();
            for (int i = 0; i < replaceable.size(); i++) {
                variables.add(new Variable(
                        firstFrom(words, replaceable.get(i)[0]),
                        firstFrom(words, replaceable.get(i)[1]),
                        patterns.get(i)));
            }
            return new LicenseTemplate(words, kinds, parts, List.copyOf(variables));
        }

        private static void mark(WordSequence words, byte[] kinds, List<int[]> ranges, byte kind) {
            for (int[] range : ranges) {
                for (int i = firstFrom(words, range[0]); i < firstFrom(words, range[1]); i++) {
                    kinds[i] = kind;
                }
            }
        }

        private static int firstFrom(WordSequence words, int offset) {
            int low = 0;
            int high = words.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (words.start(middle) < offset) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }
}
