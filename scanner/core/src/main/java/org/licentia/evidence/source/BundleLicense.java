package org.licentia.evidence.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One clause of a {@code Bundle-License} header: {@code name ( ';' ( 'description' | 'link' ) '=' value )*}, clauses
 * separated by commas (OSGi Core 8, section 3.2.1.13).
 *
 * <p>Authors forget the quotes that names with commas need, as in {@code Apache License, Version 2.0}: a piece that
 * means nothing alone belongs to the name before it, if it means something there.
 *
 * @param name an SPDX id, a name or an address
 * @param attributes {@code description} and {@code link}, by lower-case name
 */
record BundleLicense(String name, Map<String, String> attributes) {
    private static final String ELSEWHERE = "<<EXTERNAL>>";
    private static final int MOST_CLAUSES = 50;

    /**
     * The clauses of a header; none where it says that the license is to be found elsewhere.
     *
     * @param isLicense whether words mean a license
     */
    static Bounded<BundleLicense> parse(String header, Predicate<String> isLicense) {
        List<BundleLicense> clauses = new ArrayList<>();
        boolean cut = false;
        for (String piece : split(header, ',')) {
            BundleLicense clause = clause(piece);
            if (clause.name.isEmpty() && clause.attributes.isEmpty()
                    || clause.name.equalsIgnoreCase(ELSEWHERE) && clause.attributes.isEmpty()) {
                continue;
            }
            BundleLicense last = clauses.isEmpty() ? null : clauses.get(clauses.size() - 1);
            if (last != null && last.attributes.isEmpty() && !isLicense.test(clause.name)) {
                String joined = last.name + ", " + clause.name;
                if (isLicense.test(joined)) {
                    clauses.set(clauses.size() - 1, new BundleLicense(joined, clause.attributes));
                    continue;
                }
            }
            if (clauses.size() == MOST_CLAUSES) {
                cut = true;
                break;
            }
            clauses.add(clause);
        }
        return new Bounded<>(clauses, MOST_CLAUSES, cut);
    }

    /**
     * The license that the clause states: of name and description the one that means something, of link and name the
     * one that is an address.
     */
    StatedLicense stated(Predicate<String> isLicense) {
        String description = attributes.get("description");
        String link = attributes.get("link");
        if (StatedLicense.isAddress(name)) {
            boolean linkSaysMore = link != null && !isLicense.test(name);
            return new StatedLicense(description, linkSaysMore ? link : name);
        }
        boolean named = !name.isEmpty() && !name.equalsIgnoreCase(ELSEWHERE);
        boolean describedBetter = description != null && isLicense.test(description) && !isLicense.test(name);
        return new StatedLicense(named && !describedBetter ? name : description, link);
    }

    private static BundleLicense clause(String text) {
        Map<String, String> attributes = new LinkedHashMap<>();
        @Nullable String name = null;
        for (String part : split(text, ';')) {
            int equals = part.indexOf('=');
            String key = equals < 0
                    ? ""
                    : part.substring(0, equals).strip().replaceAll(":$", "").toLowerCase(Locale.ROOT);
            if (name != null && (key.equals("description") || key.equals("link"))) {
                attributes.putIfAbsent(key, unquoted(part.substring(equals + 1)));
            } else if (name == null) {
                name = unquoted(part);
            }
        }
        return new BundleLicense(name == null ? "" : name, attributes);
    }

    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && quoted) {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    // bnd marks the second of two equal names with "~".
    private static String unquoted(String text) {
        String value = text.strip();
        if (value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"")) {
            value = value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1");
        }
        String words = value.strip();
        int end = words.length();
        while (end > 0 && words.charAt(end - 1) == '~') {
            end--;
        }
        return words.substring(0, end);
    }
}
