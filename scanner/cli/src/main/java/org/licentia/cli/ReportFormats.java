package org.licentia.cli;

import java.util.Iterator;
import java.util.List;
import org.licentia.StandardParts;
import org.licentia.issue.LicentiaException;
import org.licentia.report.Renderer;
import org.licentia.yaml.Suggestion;

/** The words that {@code --format} knows: every renderer's id; for help and completion, too. */
final class ReportFormats implements Iterable<String> {
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

    private static LicentiaException unknown(String format, List<String> known) {
        String suggestion = Suggestion.of(format, known);
        return new LicentiaException("There is no report format '" + format + "'. "
                + (suggestion.endsWith("?") ? suggestion + " " : "") + "The formats are " + String.join(", ", known)
                + ".");
    }

    private static List<String> ids(List<Renderer> renderers) {
        return renderers.stream().map(Renderer::id).toList();
    }
}
