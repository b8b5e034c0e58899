package org.licentia.spdx;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Drops the date on which a license was issued: "Version 2, June 1991", "Version 1.0 - August 17th, 2003". */
final class IssueDates {
    private static final Set<String> MONTHS = Set.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th");

    private IssueDates() {}

    /** The words without a month that a year follows, its day, and the comma before it. */
    static List<String> dropped(List<String> words) {
        List<String> kept = new ArrayList<>(words.size());
        int i = 0;
        while (i < words.size()) {
            int end = MONTHS.contains(words.get(i)) ? endOfDate(words, i + 1) : -1;
            if (end < 0) {
                kept.add(words.get(i));
                i++;
            } else {
                dropDay(kept);
                i = end;
            }
        }
        return kept;
    }

    private static int endOfDate(List<String> words, int afterMonth) {
        int i = afterMonth;
        if (isDay(words, i)) {
            i++;
            i += i < words.size() && ORDINALS.contains(words.get(i)) ? 1 : 0;
        }
        i += i < words.size() && words.get(i).equals(",") ? 1 : 0;
        return i < words.size() && isYear(words.get(i)) ? i + 1 : -1;
    }

    // In "Version 3, 29 June 2007" the day is the second number; in "GPL 2 June 1991" the only one is the version.
    private static void dropDay(List<String> kept) {
        int last = kept.size() - 1;
        if (last >= 1 && ORDINALS.contains(kept.get(last)) && isDay(kept, last - 1)) {
            kept.subList(last - 1, last + 1).clear();
        } else if (isDay(kept, last) && kept.subList(0, last).stream().anyMatch(NameTokens::isNumber)) {
            kept.remove(last);
        }
        last = kept.size() - 1;
        if (last >= 0 && kept.get(last).equals(",")) {
            kept.remove(last);
        }
    }

    private static boolean isDay(List<String> words, int i) {
        return i >= 0 && i < words.size() && words.get(i).matches("0?[1-9]|[12][0-9]|3[01]");
    }

    private static boolean isYear(String word) {
        return word.length() == 4 && (word.startsWith("19") || word.startsWith("20")) && NameTokens.isNumber(word);
    }
}
