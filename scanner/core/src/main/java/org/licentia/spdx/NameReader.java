package org.licentia.spdx;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads a license name: one license, or several with what stands between them. */
final class NameReader {
    /** Beyond this many readings of one name, the strictest stands for the others. */
    private static final int MAX_CANDIDATES = 24;

    private final LicenseList list;
    private final PhraseBook book;

    NameReader(LicenseList list, PhraseBook book) {
        this.list = list;
        this.book = book;
    }

    /** What the words mean; empty when one of them is not understood. */
    Optional<LicenseMatch> read(List<String> words) {
        List<NamePart> parts = book.read(words);
        return compound(parts)
                .or(() -> book.bags()
                        .find(words)
                        .map(term -> LicenseMatch.exact(term, "name:" + String.join(" ", words))));
    }

    private Optional<LicenseMatch> compound(List<NamePart> parts) {
        List<NameSegment> segments = new ArrayList<>();
        List<NamePart.Word> between = new ArrayList<>();
        // "MIT with": the words that followed are missing, and they may have restricted the rest.
        if (parts.isEmpty() || isConjunction(parts.get(parts.size() - 1))) {
            return Optional.empty();
        }
        boolean choice = cut(parts, segments, between);
        join(segments, between);
        if (segments.isEmpty()) {
            return Optional.empty();
        }
        List<LicenseMatch> meanings = new ArrayList<>();
        for (NameSegment segment : segments) {
            Optional<LicenseMatch> meaning = segment.meaning();
            if (meaning.isEmpty()) {
                return Optional.empty();
            }
            meanings.add(meaning.get());
        }
        if (meanings.size() == 1) {
            return Optional.of(meanings.get(0));
        }
        // Nothing but a whole license can be part of a compound.
        if (meanings.stream()
                .anyMatch(meaning ->
                        meaning.isExceptionAlone() || meaning.expression() instanceof SpdxTerm term && term.isNone())) {
            return Optional.empty();
        }
        return Optional.of(combined(meanings, choice ? List.of(NamePart.Word.OR) : between));
    }

    private boolean cut(List<NamePart> parts, List<NameSegment> segments, List<NamePart.Word> between) {
        boolean choice = false;
        NameSegment current = new NameSegment(list, book.general());
        for (NamePart part : parts) {
            if (part == NamePart.Word.CHOICE) {
                choice = true;
            } else if (part instanceof NamePart.Word word && isOperator(word)) {
                segments.add(current);
                between.add(word);
                current = new NameSegment(list, book.general());
            } else {
                current.add(part);
            }
        }
        segments.add(current);
        return choice;
    }

    private static boolean isConjunction(NamePart part) {
        return part == NamePart.Word.WITH || part == NamePart.Word.AND || part == NamePart.Word.OR;
    }

    private static boolean isOperator(NamePart.Word word) {
        return switch (word) {
            case OR, AND, WITH, COMMA, SLASH, PLUS -> true;
            case LATER, ONLY, CHOICE, NOISE -> false;
        };
    }

    // A piece without a name of its own belongs to the name before it; one before the first name, to the first.
    private static void join(List<NameSegment> segments, List<NamePart.Word> between) {
        int i = 1;
        while (i < segments.size()) {
            NameSegment previous = segments.get(i - 1);
            NameSegment segment = segments.get(i);
            NamePart.Word operator = between.get(i - 1);
            boolean choiceOfVersion = (operator == NamePart.Word.OR || operator == NamePart.Word.SLASH)
                    && !segment.hasName()
                    && segment.hasVersion()
                    && previous.hasName()
                    && previous.hasVersion();
            if (choiceOfVersion) {
                segment.inheritNames(previous);
                i++;
            } else if ((operator == NamePart.Word.COMMA || operator == NamePart.Word.SLASH)
                    && previous.isSaidAgainBy(segment)) {
                // "GNU/GPL v3", "Apache License, ASL Version 1.1": one license twice, not two.
                previous.absorb(segment);
                segments.remove(i);
                between.remove(i - 1);
            } else if (!segment.hasName() || !previous.hasName() && !previous.hasException()) {
                previous.absorb(segment);
                segments.remove(i);
                between.remove(i - 1);
            } else {
                i++;
            }
        }
    }

    private static LicenseMatch combined(List<LicenseMatch> meanings, List<NamePart.Word> between) {
        Set<NamePart.Word> operators = new LinkedHashSet<>(between);
        boolean or = operators.contains(NamePart.Word.OR);
        boolean and = operators.contains(NamePart.Word.AND) || operators.contains(NamePart.Word.WITH);
        operators.removeAll(Set.of(NamePart.Word.OR, NamePart.Word.AND, NamePart.Word.WITH));
        // "A, B and C" is a list with one operator; "A and B or C" and "A, B" leave the reading open.
        boolean said = or != and && (operators.isEmpty() || operators.equals(Set.of(NamePart.Word.COMMA)));
        // A slash says "whichever you like" between licenses of the list; "MIT / non-commercial" need not.
        boolean listed = meanings.stream()
                .flatMap(meaning -> meaning.expression().terms().stream())
                .noneMatch(SpdxTerm::isLicenseRef);
        boolean likeliestOr = or && !and || !or && !and && listed && operators.contains(NamePart.Word.SLASH);
        Function<List<SpdxExpression>, SpdxExpression> likeliest =
                likeliestOr ? SpdxExpression::or : SpdxExpression::and;
        Function<List<SpdxExpression>, SpdxExpression> other = likeliestOr ? SpdxExpression::and : SpdxExpression::or;

        SpdxExpression first =
                likeliest.apply(meanings.stream().map(LicenseMatch::expression).toList());
        Set<SpdxExpression> candidates = new LinkedHashSet<>(List.of(first));
        List<List<SpdxExpression>> readings = product(meanings);
        readings.forEach(reading -> candidates.add(likeliest.apply(reading)));
        if (!said) {
            readings.forEach(reading -> candidates.add(other.apply(reading)));
        }
        if (candidates.size() == 1) {
            return LicenseMatch.exact(first, "name:several");
        }
        String why = said
                ? meanings.stream()
                        .filter(LicenseMatch::isAmbiguous)
                        .map(meaning -> meaning.rule().substring(meaning.rule().indexOf(':') + 1))
                        .findFirst()
                        .orElse("name")
                : "and-or-or";
        return LicenseMatch.ambiguous(first, why, List.copyOf(candidates));
    }

    /** Every combination of what the parts may mean; when there are too many, the one in which each part means all. */
    private static List<List<SpdxExpression>> product(List<LicenseMatch> meanings) {
        List<List<SpdxExpression>> product = List.of(List.of());
        for (LicenseMatch meaning : meanings) {
            List<SpdxExpression> options = meaning.isAmbiguous() ? meaning.candidates() : List.of(meaning.expression());
            List<List<SpdxExpression>> longer = new ArrayList<>();
            for (List<SpdxExpression> start : product) {
                for (SpdxExpression option : options) {
                    List<SpdxExpression> reading = new ArrayList<>(start);
                    reading.add(option);
                    longer.add(reading);
                }
            }
            if (longer.size() > MAX_CANDIDATES) {
                return List.of(meanings.stream()
                        .map(part -> part.isAmbiguous() ? SpdxExpression.and(part.candidates()) : part.expression())
                        .toList());
            }
            product = longer;
        }
        return product;
    }
}
