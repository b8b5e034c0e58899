package org.licentia.report.workbook;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What counsel may decide about a finding. */
enum CounselWord {
    /** It is accepted for a time. */
    WAIVE,
    /** One of the licenses offered is taken. */
    CHOOSE,
    /** It is not accepted: somebody must change the product. */
    REJECT,
    /** Nobody has decided yet. */
    LEAVE_OPEN;

    static Optional<CounselWord> parse(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ");
        return Arrays.stream(values())
                .filter(each -> each.toString().equals(word))
                .findFirst();
    }

    static String all() {
        return Arrays.stream(values()).map(CounselWord::toString).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
