package org.licentia.report.attribution;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/** The ids of licenses and exceptions in an SPDX expression. */
final class LicenseIds {
    private static final Set<String> NO_IDS = Set.of("AND", "OR", "WITH", "NOASSERTION", "NONE", "");

    private LicenseIds() {}

    /** In the order of the expression; a {@code +} is no part of an id. */
    static Set<String> of(String expression) {
        Set<String> ids = new LinkedHashSet<>();
        Arrays.stream(expression.split("[\\s()]+"))
                .map(word -> word.endsWith("+") ? word.substring(0, word.length() - 1) : word)
                .filter(word -> !NO_IDS.contains(word))
                .forEach(ids::add);
        return ids;
    }
}
