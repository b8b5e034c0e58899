package org.licentia.conclusion;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licentia.spdx.SpdxExpression;
import org.licentia.spdx.SpdxTerm;

/**
 * Metadata and texts that name some licenses in common.
 *
 * @param readings of the metadata, those that fit the texts best
 * @param further what only the texts name, each of the ways in which they may mean it; empty when there is no such
 * @param declaredAmongTexts whether the texts name all that the metadata names
 */
record Overlap(List<SpdxExpression> readings, List<List<SpdxTerm>> further, boolean declaredAmongTexts) {
    /** The readings of the metadata, then each of them together with what only the texts name. */
    List<SpdxExpression> withFurther() {
        List<SpdxExpression> withOthers = new ArrayList<>();
        for (SpdxExpression own : readings) {
            for (List<SpdxTerm> others : further) {
                List<SpdxExpression> all = new ArrayList<>(List.of(own));
                all.addAll(others);
                withOthers.add(SpdxExpression.and(all));
            }
        }
        return Readings.joined(readings, withOthers);
    }

    /** Null when there is nothing in common. */
    static @Nullable Overlap of(Declaration declaration, List<Statement> texts) {
        if (declaration.contradictory()
                || texts.isEmpty()
                || declaration.readings().isEmpty()) {
            return null;
        }
        List<SpdxExpression> readings = declaration.readings();
        Set<SpdxTerm> named = new LinkedHashSet<>();
        for (Statement text : texts) {
            List<SpdxExpression> common = Readings.common(readings, text.readings());
            readings = common.isEmpty() ? readings : common;
            named.addAll(Testimony.terms(text.readings()));
        }
        List<SpdxExpression> fitting = fitting(readings, named);
        return fitting.isEmpty()
                ? null
                : new Overlap(
                        fitting,
                        further(texts, Testimony.terms(fitting)),
                        Readings.beyond(Testimony.terms(fitting), named).isEmpty());
    }

    /** Those readings that name the most of the licenses; empty when none names any. */
    private static List<SpdxExpression> fitting(List<SpdxExpression> readings, Set<SpdxTerm> named) {
        int most = readings.stream()
                .mapToInt(reading -> inCommon(reading, named))
                .max()
                .orElse(0);
        return most == 0
                ? List.of()
                : readings.stream()
                        .filter(reading -> inCommon(reading, named) == most)
                        .toList();
    }

    private static int inCommon(SpdxExpression reading, Set<SpdxTerm> named) {
        Set<SpdxTerm> terms = reading.terms();
        return terms.size() - Readings.beyond(terms, named).size();
    }

    private static List<List<SpdxTerm>> further(List<Statement> texts, Set<SpdxTerm> own) {
        List<List<SpdxTerm>> further = List.of(List.of());
        for (Statement text : texts) {
            Set<Set<SpdxTerm>> ways = new LinkedHashSet<>();
            text.readings().forEach(reading -> ways.add(Readings.beyond(reading.terms(), own)));
            if (further.size() * ways.size() > Statement.MOST_READINGS) {
                return List.of(List.copyOf(Readings.beyond(allTerms(texts), own)));
            }
            List<List<SpdxTerm>> longer = new ArrayList<>();
            for (List<SpdxTerm> before : further) {
                for (Set<SpdxTerm> way : ways) {
                    Set<SpdxTerm> all = new LinkedHashSet<>(before);
                    all.addAll(way);
                    longer.add(List.copyOf(all));
                }
            }
            further = longer;
        }
        return further.stream().filter(way -> !way.isEmpty()).distinct().toList();
    }

    private static Set<SpdxTerm> allTerms(List<Statement> texts) {
        Set<SpdxTerm> terms = new LinkedHashSet<>();
        texts.forEach(text -> terms.addAll(Testimony.terms(text.readings())));
        return terms;
    }
}
