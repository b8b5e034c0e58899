package org.licentia.spdx;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads license expressions (SPDX 2.3, Annex D; SPDX 3.0.1, Annex B). Operators and ids are read in any case and
 * answered in canonical case; retired ids are answered with what is written today. Not lenient otherwise: an id that
 * the list does not know is an error. Immutable, safe for threads.
 */
public final class SpdxParser {
    /** The longest text that is read, in UTF-16 units. */
    public static final int MAX_LENGTH = 20_000;
    /** How deep parentheses may nest. */
    public static final int MAX_DEPTH = 100;

    private final LicenseList list;

    public SpdxParser(LicenseList list) {
        this.list = list;
    }

    /**
     * Reads one expression.
     *
     * @throws SpdxSyntaxException when the text is not one
     */
    public SpdxExpression parse(String text) throws SpdxSyntaxException {
        if (text.length() > MAX_LENGTH) {
            throw new SpdxSyntaxException(
                    MAX_LENGTH + 1, "an expression of more than " + MAX_LENGTH + " characters is not read.");
        }
        String stripped = text.strip();
        if (stripped.equals("NOASSERTION")) {
            return SpdxTerm.NOASSERTION;
        }
        if (stripped.equals("NONE")) {
            return SpdxTerm.NONE;
        }
        return new Reading(text).whole();
    }

    /** Reads one expression; empty when the text is not one. */
    public Optional<SpdxExpression> tryParse(String text) {
        try {
            return Optional.of(parse(text));
        } catch (SpdxSyntaxException e) {
            return Optional.empty();
        }
    }

    /** One pass over one text; the grammar's rules are its methods. */
    private final class Reading {
        private final String text;
        private int position;

        private Reading(String text) {
            this.text = text;
        }

        private SpdxExpression whole() throws SpdxSyntaxException {
            SpdxExpression expression = either(0);
            skipBlanks();
            if (position < text.length()) {
                throw error(
                        position,
                        text.charAt(position) == ')'
                                ? "this parenthesis closes nothing."
                                : "AND, OR, WITH or the end is expected, but '" + peekWord() + "' follows.");
            }
            return expression;
        }

        private SpdxExpression either(int depth) throws SpdxSyntaxException {
            List<SpdxExpression> operands = new ArrayList<>();
            do {
                operands.add(both(depth));
            } while (takeOperator("OR"));
            return SpdxExpression.or(operands);
        }

        private SpdxExpression both(int depth) throws SpdxSyntaxException {
            List<SpdxExpression> operands = new ArrayList<>();
            do {
                operands.add(operand(depth));
            } while (takeOperator("AND"));
            return SpdxExpression.and(operands);
        }

        private SpdxExpression operand(int depth) throws SpdxSyntaxException {
            skipBlanks();
            if (position < text.length() && text.charAt(position) == '(') {
                if (depth == MAX_DEPTH) {
                    throw error(position, "more than " + MAX_DEPTH + " nested parentheses are not read.");
                }
                int opening = position++;
                SpdxExpression inner = either(depth + 1);
                skipBlanks();
                if (position == text.length() || text.charAt(position) != ')') {
                    throw error(opening, "this parenthesis is never closed.");
                }
                position++;
                return inner;
            }
            SpdxTerm license = license();
            return takeOperator("WITH") ? license.with(exception(license)) : license;
        }

        private SpdxTerm license() throws SpdxSyntaxException {
            int start = position;
            String word = word("a license id");
            if (isOperator(word)) {
                throw error(start, "a license id is expected before '" + word + "'.");
            }
            Optional<SpdxTerm> reference = reference(word, "LicenseRef-");
            if (reference.isPresent()) {
                return reference.get();
            }
            Optional<SpdxTerm> listed = list.current(word);
            if (listed.isPresent()) {
                return listed.get();
            }
            if (word.endsWith("+")) {
                Optional<SpdxTerm> base = list.current(word.substring(0, word.length() - 1));
                if (base.isPresent()) {
                    return list.orLater(base.get());
                }
            }
            if (word.equalsIgnoreCase("NOASSERTION") || word.equalsIgnoreCase("NONE")) {
                throw error(start, "'" + word + "' stands alone, in capitals, or not at all (SPDX 2.3, clause 7.13).");
            }
            throw error(
                    start,
                    "'" + word + "' is not an id of the SPDX license list " + list.version()
                            + ". For a license outside the list write LicenseRef- and a name of your own.");
        }

        private String exception(SpdxTerm license) throws SpdxSyntaxException {
            skipBlanks();
            int start = position;
            String word = word("an exception id");
            if (license.exception() != null) {
                throw error(start, "the license before WITH already carries " + license.exception() + ".");
            }
            Optional<SpdxTerm> addition = reference(word, "AdditionRef-");
            if (addition.isPresent()) {
                return addition.get().license();
            }
            Optional<String> listed = list.currentException(word);
            if (listed.isEmpty()) {
                throw error(
                        start, "'" + word + "' is not an exception of the SPDX license list " + list.version() + ".");
            }
            return listed.get();
        }

        // idstring = 1*(ALPHA / DIGIT / "-" / "."); the prefixes are read in any case.
        private static Optional<SpdxTerm> reference(String word, String kind) {
            int colon = word.indexOf(':');
            String document = colon < 0 ? "" : word.substring(0, colon);
            String local = word.substring(colon + 1);
            boolean well = startsWith(local, kind)
                    && isIdString(local.substring(kind.length()))
                    && (colon < 0
                            || startsWith(document, "DocumentRef-")
                                    && isIdString(document.substring("DocumentRef-".length())));
            if (!well) {
                return Optional.empty();
            }
            String prefix = colon < 0 ? "" : "DocumentRef-" + document.substring("DocumentRef-".length()) + ":";
            return Optional.of(SpdxTerm.of(prefix + kind + local.substring(kind.length())));
        }

        private static boolean startsWith(String word, String prefix) {
            return word.regionMatches(true, 0, prefix, 0, prefix.length());
        }

        private static boolean isIdString(String word) {
            return !word.isEmpty() && word.chars().allMatch(c -> isIdCharacter((char) c) && c != '+' && c != ':');
        }

        private static boolean isIdCharacter(char c) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "-.+:".indexOf(c) >= 0;
        }

        private boolean takeOperator(String operator) {
            int before = position;
            skipBlanks();
            if (peekWord().equalsIgnoreCase(operator)) {
                position += operator.length();
                return true;
            }
            position = before;
            return false;
        }

        private static boolean isOperator(String word) {
            return switch (word.toUpperCase(Locale.ROOT)) {
                case "AND", "OR", "WITH" -> true;
                default -> false;
            };
        }

        private String word(String expected) throws SpdxSyntaxException {
            skipBlanks();
            String word = peekWord();
            if (word.isEmpty()) {
                throw error(
                        position,
                        position == text.length()
                                ? expected + " is expected, but the text ends."
                                : expected + " is expected, but '" + Character.toString(text.codePointAt(position))
                                        + "' stands here.");
            }
            position += word.length();
            return word;
        }

        private String peekWord() {
            int end = position;
            while (end < text.length() && isIdCharacter(text.charAt(end))) {
                end++;
            }
            return text.substring(position, end);
        }

        private void skipBlanks() {
            while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
                position++;
            }
        }

        private static SpdxSyntaxException error(int at, String message) {
            return new SpdxSyntaxException(at + 1, message);
        }
    }
}
