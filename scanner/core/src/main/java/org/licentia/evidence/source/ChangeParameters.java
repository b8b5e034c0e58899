package org.licentia.evidence.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licentia.evidence.LicenseChange;
import org.licentia.matching.finding.TextMatch;
import org.licentia.spdx.LicenseMatch;
import org.licentia.spdx.LicenseNames;
import org.licentia.spdx.SpdxExpression;
import org.licentia.spdx.SpdxTerm;

/**
 * The parameters of a license that gives way to another one on a date, as the Business Source License 1.1 states them
 * above its terms ({@code Change Date: 2027-01-01}, {@code Change License: Apache License, Version 2.0}), or as notices
 * in sources repeat them ("On the date above, … will be governed by version 2 or later of the General Public License").
 * Any doubt about what they say leaves them unknown.
 */
final class ChangeParameters {
    /** Licenses whose terms name a successor. Those of the Functional Source License tell no date, but a text may. */
    private static final Set<String> CHANGING = Set.of("BUSL-1.1", "FSL-1.1-ALv2", "FSL-1.1-MIT");

    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_VALUE = 5;
    private static final int MOST_LINES = 20_000;
    private static final Pattern PARAMETER =
            Pattern.compile("(?i)[\\s*#>|_/-]{0,40}(change date|change license)[\\s*_]{0,10}:[\\s*_|]{0,200}(.*)");
    private static final Pattern LABEL = Pattern.compile("[\\s*#>|_/-]{0,40}[A-Z][A-Za-z() ]{2,60}[*_]{0,4}:.*");
    private static final Pattern GOVERNED = Pattern.compile(
            "(?i)on the date above,? .{0,200}?will be governed by ((?:[^.]|\\.(?=\\d)){1,200})\\.(?:\\s|$)");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern MONTH_FIRST = Pattern.compile("([A-Za-z]{3,9})\\.? (\\d{1,2}),? (\\d{4})");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2}) ([A-Za-z]{3,9})\\.?,? (\\d{4})");

    private ChangeParameters() {}

    /**
     * What a text says of the change of the license it holds.
     *
     * @param matches all that was recognised in it
     * @param meaning of the part of it that is asked about
     * @return null when it says nothing, or holds no such license; unknown when it is not clear what it says, or of which
     *     work
     */
    static @Nullable LicenseChange in(List<String> lines, List<TextMatch> matches, SpdxExpression meaning) {
        List<SpdxTerm> changing = changing(meaning);
        return changing.isEmpty() ? null : in(lines, matches, changing);
    }

    private static List<SpdxTerm> changing(SpdxExpression expression) {
        return expression.terms().stream()
                .filter(term -> CHANGING.contains(term.license()))
                .toList();
    }

    private static @Nullable LicenseChange in(List<String> lines, List<TextMatch> matches, List<SpdxTerm> changing) {
        SpdxTerm from = changing.get(0);
        Set<String> dates = new LinkedHashSet<>();
        Set<String> licenses = new LinkedHashSet<>();
        boolean bounded = lines.size() <= MOST_LINES;
        List<String> searched = bounded ? lines : lines.subList(0, MOST_LINES);
        for (int i = 0; i < searched.size(); i++) {
            Matcher parameter = PARAMETER.matcher(bounded(searched.get(i)));
            if (parameter.matches()) {
                String value = value(parameter.group(2), searched, i + 1);
                if (parameter.group(1).toLowerCase(Locale.ROOT).endsWith("date")) {
                    dates.add(value);
                    governed(searched, i + 1).ifPresent(licenses::add);
                } else {
                    licenses.add(value);
                }
            }
        }
        if (dates.isEmpty() && licenses.isEmpty()) {
            return null;
        }
        long texts = matches.stream()
                .filter(match -> match.kind() == TextMatch.Kind.TEXT
                        && !changing(match.meaning().expression()).isEmpty())
                .count();
        if (!bounded || dates.size() != 1 || licenses.size() != 1 || texts > 1 || changing.size() > 1) {
            return LicenseChange.unknown(from);
        }
        LocalDate on = date(dates.iterator().next());
        SpdxExpression to = license(licenses.iterator().next());
        return on == null || to == null ? LicenseChange.unknown(from) : new LicenseChange(from, on, to);
    }

    // A value may begin on the line after its label, and a long one goes on until a blank line or the next label.
    private static String value(String begun, List<String> lines, int next) {
        StringBuilder value = new StringBuilder(begun.strip());
        int line = next;
        while (value.isEmpty() && line < Math.min(lines.size(), next + 2)) {
            String first = inComment(lines.get(line++));
            if (LABEL.matcher(first).matches()) {
                return "";
            }
            value.append(first);
        }
        for (int i = 0; i < LONGEST_VALUE && line < lines.size(); i++, line++) {
            String more = inComment(lines.get(line));
            if (more.isEmpty() || LABEL.matcher(more).matches()) {
                break;
            }
            value.append(' ').append(more);
        }
        return value.toString().strip().replaceFirst("[\\s*_|]{1,40}$", "").replaceAll("\\s+", " ");
    }

    private static Optional<String> governed(List<String> lines, int next) {
        List<String> after = new ArrayList<>();
        for (int i = next; i < Math.min(lines.size(), next + 8); i++) {
            after.add(inComment(lines.get(i)));
        }
        Matcher governed = GOVERNED.matcher(String.join(" ", after).strip().replaceAll("\\s+", " "));
        return governed.lookingAt() ? Optional.of(governed.group(1)) : Optional.empty();
    }

    // The words of a line of a comment.
    private static String inComment(String line) {
        return bounded(line).replaceFirst("^[\\s*#>|/-]{1,40}", "").strip();
    }

    private static String bounded(String line) {
        return line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line;
    }

    /** The day that these words name; null when they are no date. */
    static @Nullable LocalDate date(String words) {
        String text = words.replaceFirst("\\.$", "").strip();
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return date(iso.group(1), Integer.parseInt(iso.group(2)), iso.group(3));
        }
        Matcher monthFirst = MONTH_FIRST.matcher(text);
        if (monthFirst.matches()) {
            return date(monthFirst.group(3), month(monthFirst.group(1)), monthFirst.group(2));
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        return dayFirst.matches() ? date(dayFirst.group(3), month(dayFirst.group(2)), dayFirst.group(1)) : null;
    }

    private static @Nullable LocalDate date(String year, int month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int month(String word) {
        String upper = word.toUpperCase(Locale.ROOT);
        return Stream.of(Month.values())
                .filter(month -> month.name().startsWith(upper))
                .findFirst()
                .map(Month::getValue)
                .orElse(0);
    }

    /** The license that these words name; null when they leave room. */
    static @Nullable SpdxExpression license(String words) {
        String text = words.replaceFirst("\\.$", "")
                .replaceFirst("(?i),? (?:as )?published by the free software foundation$", "")
                .replaceFirst("(?i)^the ", "");
        LicenseMatch meaning = LicenseNames.bundled().meaningOf(text);
        boolean certain = meaning.isRecognised()
                && !meaning.isAmbiguous()
                && meaning.expression().terms().stream().noneMatch(SpdxTerm::isLicenseRef)
                && changing(meaning.expression()).isEmpty();
        return certain ? meaning.expression() : null;
    }
}
