package org.licentia.spdx;

import java.math.BigInteger;

/** Version numbers of licenses: {@code 2.0} and {@code 2} are the same, {@code 1.02} and {@code 1.2} are not. */
final class Versions {
    private Versions() {}

    /** The number without the zeros that say nothing: {@code 2.0} and {@code 2.0.0} become {@code 2}. */
    static String folded(String version) {
        String folded = version;
        while (folded.endsWith(".0")) {
            folded = folded.substring(0, folded.length() - 2);
        }
        return folded;
    }

    /** Older before newer, part by part; a trailing letter counts after its number ({@code 1.3} before {@code 1.3a}). */
    static int compare(String left, String right) {
        String[] lefts = folded(left).split("\\.", -1);
        String[] rights = folded(right).split("\\.", -1);
        for (int i = 0; i < Math.max(lefts.length, rights.length); i++) {
            String a = i < lefts.length ? lefts[i] : "0";
            String b = i < rights.length ? rights[i] : "0";
            int byNumber = number(a).compareTo(number(b));
            if (byNumber != 0) {
                return byNumber;
            }
            int byText = a.compareTo(b);
            if (byText != 0 && a.length() != b.length()) {
                return Integer.compare(a.length(), b.length());
            }
            if (byText != 0) {
                return byText;
            }
        }
        return 0;
    }

    private static BigInteger number(String part) {
        StringBuilder digits = new StringBuilder("0");
        part.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
        return new BigInteger(digits.toString());
    }
}
