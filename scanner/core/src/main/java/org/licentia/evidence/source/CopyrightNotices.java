package org.licentia.evidence.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.licentia.evidence.CopyrightNotice;
import org.licentia.graph.Component;
import org.licentia.issue.Issue;
import org.licentia.issue.Severity;
import org.licentia.issue.Stage;
import org.licentia.matching.CopyrightLines;

/** The copyright notices of one artifact, each once however many of its files repeat it. */
final class CopyrightNotices {
    private static final int MOST = 1_000;
    private static final int LONGEST_HEADER = 400;

    private final Map<String, CopyrightNotice> notices = new LinkedHashMap<>();
    private boolean isCut;

    /** Takes in those that stand in a text. */
    void addAll(String text, String entry) {
        for (CopyrightLines.Line line : CopyrightLines.in(text)) {
            add(line, entry + ":" + line.line());
        }
    }

    /** Takes in what is said to be one; an address, a reference or a template names nobody. */
    void addStatement(String value, String place) {
        List<CopyrightLines.Line> lines = CopyrightLines.in(value);
        lines.forEach(line -> add(line, place));
        String words = value.strip().replaceAll("\\s+", " ");
        if (lines.isEmpty()
                && words.length() <= LONGEST_HEADER
                && !words.startsWith("%")
                && !words.contains("://")
                && CopyrightLines.isNotice(words)) {
            add(new CopyrightLines.Line(words, 1), place);
        }
    }

    private void add(CopyrightLines.Line line, String place) {
        String key = line.key();
        if (notices.size() == MOST && !notices.containsKey(key)) {
            isCut = true;
        } else {
            notices.putIfAbsent(key, new CopyrightNotice(line.statement(), place));
        }
    }

    List<CopyrightNotice> kept() {
        return List.copyOf(notices.values());
    }

    /** That there are more; empty when all are here. */
    Optional<Issue> issue(Component component) {
        return isCut
                ? Optional.of(new Issue(
                        Severity.WARNING,
                        Stage.EVIDENCE,
                        component.purl().text(),
                        null,
                        "The artifact of " + component + " holds more than " + MOST
                                + " copyright notices; only the first of them are listed.",
                        "Pass on its own notices as they are if the component is distributed."))
                : Optional.empty();
    }
}
