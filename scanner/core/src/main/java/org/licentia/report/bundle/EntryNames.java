package org.licentia.report.bundle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.licentia.digest.Sha256;

/**
 * Names of files in an archive, made of what strangers call theirs: relative, below the folder asked for, fit for every
 * file system, and no two alike even where case does not count.
 */
final class EntryNames {
    private static final int LONGEST_SEGMENT = 80;
    private static final int MOST_SEGMENTS = 10;
    private static final int HASH_DIGITS = 12;
    private static final Pattern UNFIT = Pattern.compile("[^A-Za-z0-9._+=@~()!-]");

    /** Whoever unpacks archives with care refuses names with two dots in a row, and is right to look no closer. */
    private static final Pattern DOTS = Pattern.compile("\\.{2,}");

    /** Names that Windows gives to devices, whatever follows the first full stop. */
    private static final Pattern DEVICE =
            Pattern.compile("(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?", Pattern.CASE_INSENSITIVE);

    // By name in lower case: what the file is.
    private final Map<String, String> files = new HashMap<>();
    private final Set<String> folders = new HashSet<>();

    /**
     * The name for a file. Asked again for the same file, it answers the same.
     *
     * @param folders outermost first
     * @param path as the stranger calls it, with {@code /} or {@code \}
     * @param identity what tells files apart that ask for the same name
     */
    String of(List<String> folders, String path, String identity) {
        List<String> segments = new ArrayList<>();
        folders.forEach(folder -> segments.add(segment(folder)));
        List<String> inner = new ArrayList<>();
        for (String part : path.split("[/\\\\]", -1)) {
            if (!part.isEmpty() && !part.equals(".")) {
                inner.add(segment(part));
            }
        }
        if (inner.size() > MOST_SEGMENTS) {
            inner.subList(0, inner.size() - MOST_SEGMENTS).clear();
        }
        segments.addAll(inner.isEmpty() ? List.of("_") : inner);
        String wanted = String.join("/", segments);
        if (take(wanted, identity)) {
            return wanted;
        }
        String mark = "~" + Sha256.hex(wanted + "\n" + identity).substring(0, HASH_DIGITS);
        if (take(wanted + mark, identity)) {
            return wanted + mark;
        }
        // What should be a folder on the way is a file: the outermost folder never is.
        String elsewhere = segments.get(0) + "/" + mark;
        while (!take(elsewhere, identity)) {
            elsewhere += "~";
        }
        return elsewhere;
    }

    private boolean take(String name, String identity) {
        String key = name.toLowerCase(Locale.ROOT);
        String holder = files.get(key);
        if (holder != null) {
            return holder.equals(identity);
        }
        if (folders.contains(key)) {
            return false;
        }
        List<String> above = new ArrayList<>();
        for (int slash = key.indexOf('/'); slash > 0; slash = key.indexOf('/', slash + 1)) {
            above.add(key.substring(0, slash));
        }
        if (above.stream().anyMatch(files::containsKey)) {
            return false;
        }
        folders.addAll(above);
        files.put(key, identity);
        return true;
    }

    /** One part of a path: {@code ..}, alone or within, and what a file system would not take becomes something it does. */
    static String segment(String part) {
        String fit = DOTS.matcher(UNFIT.matcher(part).replaceAll("_")).replaceAll("_");
        if (fit.isEmpty()) {
            fit = "_";
        } else if (fit.endsWith(".")) {
            fit = fit.substring(0, fit.length() - 1) + "_";
        }
        if (DEVICE.matcher(fit).matches()) {
            fit = "_" + fit;
        }
        return fit.length() <= LONGEST_SEGMENT
                ? fit
                : fit.substring(0, LONGEST_SEGMENT - HASH_DIGITS - 1) + "~"
                        + Sha256.hex(part).substring(0, HASH_DIGITS);
    }
}
