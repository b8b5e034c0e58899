package org.licentia.spdx;

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

    /** Older before newer, part by part; {@code 1.3} before {@code 1.3a}, {@code 1.02} before {@code 1.2}. */
    static int compare(String left, String right) {
        int i = 0;
        int j = 0;
        while (i < left.length() || j < right.length()) {
            int endLeft = endOfPart(left, i);
            int endRight = endOfPart(right, j);
            String a = i < left.length() ? left.substring(i, endLeft) : "0";
            String b = j < right.length() ? right.substring(j, endRight) : "0";
            int order = comparePart(a, b);
            if (order != 0) {
                return order;
            }
            i = endLeft + 1;
            j = endRight + 1;
        }
        return 0;
    }

    private static int endOfPart(String version, int start) {
        int dot = version.indexOf('.', start);
        return dot < 0 ? version.length() : dot;
    }

    // Of two numbers without leading zeros the longer is the greater; 02 comes before 2.
    private static int comparePart(String left, String right) {
        if (left.startsWith("0") != right.startsWith("0")) {
            return left.startsWith("0") ? -1 : 1;
        }
        int digits = Integer.compare(digits(left), digits(right));
        return digits != 0 ? digits : left.compareTo(right);
    }

    private static int digits(String part) {
        int digits = 0;
        while (digits < part.length() && part.charAt(digits) >= '0' && part.charAt(digits) <= '9') {
            digits++;
        }
        return digits;
    }
}
