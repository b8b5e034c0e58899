package org.licentia.matching.phrase;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.licentia.matching.finding.Finding;
import org.licentia.matching.finding.Settlement;
import org.licentia.matching.text.TokenizedText;
import org.licentia.spdx.NameSpotter.Word;

/** License names in the paths of files, which point to a text and grant nothing. */
final class LicensePaths {
    private static final int MAX_PATH = 80;
    /** Where Debian installs licenses once for all packages. */
    private static final String COMMON_LICENSES = "common-licenses/";

    private LicensePaths() {}

    // "On Debian systems, the text can be found in /usr/share/common-licenses/GPL-2": a copy for the reader, which says
    // nothing where a grant names the license.
    static void dropPointers(List<Finding> findings, List<Finding> covered, TokenizedText text) {
        List<Finding> pointers = findings.stream()
                .filter(finding -> isCommonLicense(text, finding.from()))
                .toList();
        if (pointers.isEmpty()) {
            return;
        }
        List<Finding> grants = new ArrayList<>(covered);
        grants.addAll(findings);
        grants.removeAll(pointers);
        Set<String> granted = new HashSet<>();
        grants.stream()
                .filter(finding -> !finding.meaning().isAmbiguous())
                .flatMap(finding -> finding.meaning().expression().terms().stream())
                .forEach(term -> granted.add(Settlement.stem(term)));
        findings.removeIf(finding -> pointers.contains(finding)
                && granted.contains(Settlement.stem(finding.meaning().expression())));
    }

    private static boolean isCommonLicense(TokenizedText text, int word) {
        int start = text.start(word);
        return text.text().startsWith(COMMON_LICENSES, start - COMMON_LICENSES.length());
    }

    // "licenses/GPL-2.txt", "LICENSE.LGPL"
    static boolean isPath(List<Word> words, int i, TokenizedText text) {
        int place = words.get(i).place();
        int start = text.start(place);
        if (start == 0) {
            return false;
        }
        char before = text.text().charAt(start - 1);
        if (i > 1
                && words.get(i - 1).text().equals("license")
                && words.get(i - 2).text().equals("common")) {
            // The licenses that Debian installs once for all packages.
            return false;
        }
        if (before == '_' || before == '.' || before == '\\') {
            return true;
        }
        if (before == '/' && isWithin(text.text(), start, "licenses/")) {
            return true;
        }
        char second = start > 1 ? text.text().charAt(start - 2) : ' ';
        return before == '/'
                && Character.isLetter(second)
                && i > 0
                && words.get(i - 1).text().equals("license");
    }

    // "LICENSES/preferred/GPL-2.0"
    private static boolean isWithin(String text, int end, String folder) {
        int start = end;
        while (start > 0 && end - start < MAX_PATH && text.charAt(start - 1) > ' ') {
            start--;
        }
        return text.substring(start, end).toLowerCase(Locale.ROOT).contains(folder);
    }
}
