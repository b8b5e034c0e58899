package org.licentia.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.licentia.matching.text.HtmlText;

/**
 * The lines of a text by which somebody says that a work is theirs. A notice is the word or the sign with a year or the
 * name of a holder behind it (17 U.S.C. § 401(b); Universal Copyright Convention, article III). Sentences about copyright
 * are none, nor are templates to fill in, nor are the notices of those who wrote the license itself: they say whose its
 * words are, not whose the work is.
 */
public final class CopyrightLines {
    private static final int LONGEST_STATEMENT = 400;
    private static final int LONGEST_LEAD = 100;
    private static final int LONGEST_CONTINUATION = 160;
    private static final int MOST_CONTINUATIONS = 4;
    private static final int LINES_TO_PERMISSION = 6;

    private static final Pattern DECORATION =
            Pattern.compile("^(?:[\\s*#;>|!%•·]|//|/\\*|--|<!--|-\\s|\\[//\\]: # \")++");
    private static final Pattern DECORATION_BEHIND =
            Pattern.compile("(?<!\\s)\\s*(?:(?<!\\*)\\*+/|-->|(?<![*#|])[*#|]+|(?<=\\s)\")\\s*$");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern MARK = Pattern.compile("(?i)(?<![\\w-])(?:(?<word>copyrights?|copr\\.)(?![\\w-])"
            + "(?:\\s+notice(?=\\s+\\((?:19[6-9]|20\\d)\\d\\)))?(?<sign>[\\s:,]*(?:\\(c\\)|©))?"
            + "|(?<alone>\\(c\\)|©)(?<also>\\s*copyright(?![\\w-]))?)[\\s:,]*(?:by\\s+)?");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("^[\\[(]?\\s*(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?,?\\s+)?"
                    + "(?:19[6-9]\\d|20\\d\\d)(?!\\d).*");
    private static final Pattern YEAR_LAST = Pattern.compile(".*(?:19[6-9]\\d|20[0-9]\\d)\\s*$");
    private static final Pattern TEMPLATE = Pattern.compile("(?i)[<\\[{(][^<>\\[\\]{}()@:]*\\b(?:years?|yyyy|yy|names?"
            + "|owners?|holders?|authors?|dates?|fullname|organi[sz]ation|company|your)\\b[^<>\\[\\]{}()@:]*[>\\]})]"
            + "|\\byyyy\\b|\\b(?:19|20|xx)xx\\b|\\byear name\\b|\\byear\\s*[,-]|_{2,}|\\$\\{|@\\w+@"
            + "|\\bM\\. Y\\. Name|[<\\[{]\\s*copyright|\\byour name\\b|\\bname of author\\b");
    private static final Pattern LICENSE_BEFORE = Pattern.compile(
            "(?i)(?:^version \\d.*|licen[sc]e(?:\\s+text|\\s+document)?(?:\\s+is|\\s+was\\s+written\\s+and)?|\\bEUPL)\\s*$");
    private static final Pattern VERBATIM = Pattern.compile(
            "(?is)^(?:(?!licen[sc]e|\u0000).)*?(?:everyone is permitted to copy|permission is (?:hereby )?granted to copy"
                    + " and distribute this licen[sc]e|(?:distribute|copies of) this licen[sc]e document).*");
    private static final Pattern REST = Pattern.compile(
            "(?i)[.;,]?\\s+(?:permission (?:is|to)|and (?:is|are|it is)\\b|redistributions? |licensed (?:under|to the)"
                    + "|(?:released|distributed|available|published|provided|used) under|released to"
                    + "|this (?:program|software|file|library|product|code|work|document|content|source|package|module)\\b"
                    + "|everyone is|unless required|the (?:program|software|code|source) is|you may|for more information"
                    + "|under the (?:terms|apache|mit|bsd)|see the|see license|please see)");
    private static final Pattern OPEN_END =
            Pattern.compile("(?i).*(?:,|\\([^)]*|\\ball rights|\\band|&|\\bby|\\bthe|\\bof|\\bfor)$");
    private static final Pattern CLOSES =
            Pattern.compile("(?i)(?:and\\b|reserved\\b|[\\w.() ]{0,60}\\ball rights reserved).*");
    private static final Pattern NO_NAME = Pattern.compile("(?i)copyrights?|copr\\.|\\(c\\)|©|\\bby\\b|\\band\\b"
            + "|\\bpresent\\b|\\bportions?\\b|\\ball rights reserved\\b|[^\\p{L}]");
    private static final Pattern STARTS_PROSE = Pattern.compile("(?i)^(?:permission|redistribution|licensed|released"
            + "|distributed|this\\b|the (?:software|above|following|program)|everyone|all rights|unless|you\\b|under\\b"
            + "|see\\b|subject to|=|-{2}|https?:).*");
    private static final Set<String> PROSE =
            Set.of(("notice notices holder holders owner owners law laws license licence licenses licences licensed"
                            + " statement statements and or interest interests information act acts in is are was of for"
                            + " protection right rights permission permissions disclaimer disclaimers treaty treaties as"
                            + " under status subsists issues conditions policy years year assignment assignments file"
                            + " files header headers claim claims ownership grant grants legend legends patent patents"
                            + " trademark trademarks infringement on to that which with from may shall will can must"
                            + " has have had if where when other any all line lines term terms office page material"
                            + " materials works work protected protections restrictions restriction violation also"
                            + " exceptions exception agreement directive convention registration symbol mark marks date"
                            + " text texts string strings notification attribution attributions text: includes including not only"
                            + " it its this these those such be been being a an at no own does do within without"
                            + " belongs remains concerning relating section sections list owned but unless except"
                            + " enforcement termination title titles details doctrine inheritance s © (c)")
                    .split(" "));

    private CopyrightLines() {}

    /**
     * A copyright notice.
     *
     * @param statement its words, on one line
     * @param line where it starts, from 1
     */
    public record Line(String statement, int line) {
        /** Equal for notices that differ in signs, case and the reservation of rights alone. */
        public String key() {
            return statement
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("\\(c\\)|all rights? reserved", "")
                    .replaceAll("[^\\p{L}\\p{N}]+", " ")
                    .strip();
        }
    }

    /** Those of a text, from top to bottom. */
    public static List<Line> in(String text) {
        PlainLines lines = new PlainLines(text);
        List<Line> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Optional<String> first = lines.mayState(i) ? stated(lines.plain(i)) : Optional.empty();
            if (first.isPresent()) {
                int next = i + 1;
                String statement = first.get();
                while (next < lines.size()
                        && next - i <= MOST_CONTINUATIONS
                        && continues(statement, lines.plain(next))) {
                    statement = bounded(statement + " " + lines.plain(next));
                    next++;
                }
                if (isNotice(statement) && !isOfTheLicense(lines, next)) {
                    found.add(new Line(statement, lines.number(i)));
                }
                i = next - 1;
            }
        }
        return found;
    }

    /** The lines of a text; hardly any need be freed of what adorns them. */
    private static final class PlainLines {
        private final List<String> raw = new ArrayList<>();
        private final List<Integer> numbers = new ArrayList<>();

        PlainLines(String text) {
            int number = 0;
            for (String line : HtmlText.unmarked(text).split("\n", -1)) {
                number++;
                for (String part : line.split(String.valueOf(HtmlText.BREAK), -1)) {
                    raw.add(part);
                    numbers.add(number);
                }
            }
        }

        int size() {
            return raw.size();
        }

        /** From 1. */
        int number(int index) {
            return numbers.get(index);
        }

        /** False for lines without the first letters of a word, and without a sign, that {@link #MARK} begins with. */
        boolean mayState(int index) {
            String line = raw.get(index);
            for (int i = 0; i < line.length(); i++) {
                char c = line.charAt(i);
                if (c == '\u00a9'
                        || (c == 'c' || c == 'C') && line.regionMatches(true, i, "cop", 0, 3)
                        || c == '(' && line.regionMatches(true, i, "(c)", 0, 3)) {
                    return true;
                }
            }
            return false;
        }

        String plain(int index) {
            String bare = DECORATION.matcher(raw.get(index)).replaceFirst("");
            return BLANKS.matcher(
                            DECORATION_BEHIND.matcher(bare).replaceFirst("").strip())
                    .replaceAll(" ");
        }
    }

    /** Whether a text that is said to be a copyright notice, such as a header of a manifest, names somebody. */
    public static boolean isNotice(String statement) {
        return !TEMPLATE.matcher(statement).find()
                && !NO_NAME.matcher(statement).replaceAll("").isEmpty();
    }

    /** What a line says of whose the work is, or begins to say; empty when it says nothing of that. */
    private static Optional<String> stated(String line) {
        Matcher mark = MARK.matcher(line);
        while (mark.find()) {
            String lead = line.substring(0, mark.start());
            String rest = line.substring(mark.end());
            if (isStated(mark, lead, rest) && !LICENSE_BEFORE.matcher(lead).find()) {
                return Optional.of(bounded(withLead(lead) + line.substring(mark.start())));
            }
        }
        return Optional.empty();
    }

    private static boolean isStated(Matcher mark, String lead, String rest) {
        if (YEAR_FIRST.matcher(rest).matches()) {
            return true;
        }
        String word = rest.split("[\\s,;:.()]+", 2)[0];
        boolean prose = PROSE.contains(word.toLowerCase(Locale.ROOT));
        boolean capital = !word.isEmpty() && !Character.isLowerCase(word.codePointAt(0)) && hasLetter(word);
        boolean both = mark.group("sign") != null || mark.group("also") != null;
        if (word.isEmpty()) {
            // The year or the name may stand on the next line.
            return both && lead.isEmpty() && rest.isEmpty();
        }
        if (prose) {
            return false;
        }
        if (both) {
            return lead.isEmpty() || capital;
        }
        if (mark.group("alone") != null) {
            return "©".equals(mark.group("alone"))
                    && capital
                    && (lead.isEmpty() || YEAR_LAST.matcher(lead).matches());
        }
        boolean begins = lead.isEmpty() && mark.group("word").startsWith("C") && !isShouted(rest);
        return begins && (capital || word.equals("the") || word.equals("contributors"));
    }

    private static boolean hasLetter(String word) {
        return word.codePoints().anyMatch(Character::isLetter);
    }

    private static boolean isShouted(String words) {
        return words.indexOf(' ') > 0 && words.equals(words.toUpperCase(Locale.ROOT));
    }

    /** What stands before the notice in the same sentence: which part of the work it is about. */
    private static String withLead(String lead) {
        int sentence = Math.max(lead.lastIndexOf(". "), lead.lastIndexOf("; "));
        String same = sentence < 0 ? lead : lead.substring(sentence + 2);
        return same.length() > LONGEST_LEAD ? "" : same;
    }

    private static boolean continues(String statement, String next) {
        if (next.isEmpty()
                || next.length() > LONGEST_CONTINUATION
                || MARK.matcher(next).find()
                || STARTS_PROSE.matcher(next).matches()) {
            return false;
        }
        boolean nameless = NO_NAME.matcher(statement).replaceAll("").isEmpty();
        return nameless
                || OPEN_END.matcher(statement).matches()
                || YEAR_FIRST.matcher(next).matches()
                || (!statement.endsWith(".") && CLOSES.matcher(next).matches());
    }

    // "Everyone is permitted to copy and distribute verbatim copies of this license document": the words of the GNU
    // licenses, the Artistic License and others under the notice of those who wrote them.
    private static boolean isOfTheLicense(PlainLines lines, int next) {
        StringBuilder following = new StringBuilder();
        for (int i = next; i < Math.min(lines.size(), next + LINES_TO_PERMISSION); i++) {
            following.append(lines.plain(i)).append(' ');
        }
        return VERBATIM.matcher(following).matches();
    }

    private static String bounded(String statement) {
        Matcher rest = REST.matcher(statement);
        Matcher mark = MARK.matcher(statement);
        int named = mark.find() ? mark.end() : 0;
        String own = rest.find(named) ? statement.substring(0, rest.start()) : statement;
        if (own.length() <= LONGEST_STATEMENT) {
            return own.strip();
        }
        int sentence = own.lastIndexOf(". ", LONGEST_STATEMENT);
        int end = sentence > 0 ? sentence + 1 : LONGEST_STATEMENT;
        return own.substring(0, Character.isHighSurrogate(own.charAt(end - 1)) ? end - 1 : end)
                .strip();
    }
}
