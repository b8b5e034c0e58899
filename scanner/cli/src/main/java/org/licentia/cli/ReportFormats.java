package org.licentia.cli;

import java.util.Iterator;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.ResourceBundle;
import org.licentia.StandardParts;
import org.licentia.issue.LicentiaException;
import org.licentia.report.Renderer;
import org.licentia.yaml.Suggestion;

/** The words that {@code --format} knows: every renderer's id; for help and completion, too. */
final class ReportFormats implements Iterable<String> {
    /** Help has 80 columns, and options take some 30 of them. */
    private static final int WIDTH = 46;

    @Override
    public Iterator<String> iterator() {
        return ids(StandardParts.renderers()).iterator();
    }

    /**
     * The renderer of that id.
     *
     * @throws LicentiaException when there is none
     */
    static Renderer named(String format, List<Renderer> renderers) {
        return renderers.stream()
                .filter(renderer -> renderer.id().equals(format))
                .findFirst()
                .orElseThrow(() -> unknown(format, ids(renderers)));
    }

    /** What help says of them: a line for each, with the name that its file has in a folder. */
    static List<String> lines() {
        List<Renderer> renderers = StandardParts.renderers();
        int width = ids(renderers).stream().mapToInt(String::length).max().orElse(0);
        return renderers.stream()
                .map(renderer ->
                        "  " + renderer.id() + " ".repeat(width - renderer.id().length() + 2) + renderer.fileName())
                .toList();
    }

    private static LicentiaException unknown(String format, List<String> known) {
        String suggestion = Suggestion.of(format, known);
        return new LicentiaException("There is no report format '" + format + "'. "
                + (suggestion.endsWith("?") ? suggestion + " " : "") + "The formats are " + String.join(", ", known)
                + ".");
    }

    /** What help says in place of {@code ${bundle:report-formats}}: the words in lines that end between words. */
    static ResourceBundle words() {
        StringBuilder lines = new StringBuilder();
        int width = 0;
        for (String id : ids(StandardParts.renderers())) {
            if (lines.length() > 0) {
                lines.append(width + id.length() > WIDTH ? ",\n" : ", ");
                width = width + id.length() > WIDTH ? 0 : width;
            }
            lines.append(id);
            width += id.length() + 2;
        }
        String all = lines.toString();
        return new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                return new Object[][] {{"report-formats", all}};
            }
        };
    }

    private static List<String> ids(List<Renderer> renderers) {
        return renderers.stream().map(Renderer::id).toList();
    }
}
