package org.licentia.evidence.source;

import java.util.List;
import java.util.function.Function;
import org.licentia.evidence.EvidenceSource;
import org.licentia.evidence.LicenseEvidence;
import org.licentia.graph.Component;
import org.licentia.graph.ComponentFiles;
import org.licentia.graph.PomDescription;
import org.licentia.matching.Recognition;

/**
 * The license header at the head of the component's own POM. It speaks of the POM file, so it is a hint about what was
 * built by it.
 */
public final class PomComment implements EvidenceSource {
    private final Function<String, Recognition> recognizer;

    public PomComment(Function<String, Recognition> recognizer) {
        this.recognizer = recognizer;
    }

    @Override
    public String id() {
        return "pom-comment";
    }

    @Override
    public List<LicenseEvidence> examine(Component component, ComponentFiles files) {
        PomDescription pom = files.pom();
        String comment = pom == null ? null : pom.comment();
        if (comment == null || comment.isBlank()) {
            return List.of();
        }
        Recognition recognition = recognizer.apply(comment);
        if (recognition.matches().isEmpty() || !recognition.own().isRecognised()) {
            return List.of();
        }
        String place =
                component.coordinates().ga() + ":" + component.coordinates().version() + " pom.xml";
        LegalText text = new LegalText(id(), place, comment, null, recognition);
        return List.of(
                text.evidence(text.own(OwnNames.of(component)), recognition.own(), LicenseEvidence.Confidence.HINT));
    }
}
