package org.licentia.evidence.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.licentia.evidence.Archive;
import org.licentia.evidence.ArchiveFindings;
import org.licentia.evidence.ArchiveSource;
import org.licentia.evidence.ContainedComponent;
import org.licentia.evidence.LicenseEvidence;
import org.licentia.evidence.UnreadableFileException;
import org.licentia.graph.Component;
import org.licentia.issue.Issue;
import org.licentia.matching.Recognition;
import org.licentia.matching.finding.TextMatch;
import org.licentia.spdx.LicenseMatch;
import org.licentia.spdx.LicenseNames;

/**
 * License texts inside an artifact: {@code LICENSE}, {@code COPYING}, {@code about.html} and their kind. A file whose
 * name or folder is somebody else's, such as {@code LICENSE-asm.txt}, and sections about works of others speak of contained
 * works. A {@code LICENSE} in which no known license is recognised is a license nobody knows, not silence.
 */
public final class LicenseFiles implements ArchiveSource {
    private static final int MOST_FILES = 500;

    private final Function<String, Recognition> recognizer;
    private final LicenseNames names;

    public LicenseFiles(Function<String, Recognition> recognizer, LicenseNames names) {
        this.recognizer = recognizer;
        this.names = names;
    }

    @Override
    public String id() {
        return "license-file";
    }

    @Override
    public ArchiveFindings examine(Component component, Archive archive) throws IOException {
        OwnNames own = OwnNames.of(component);
        List<LicenseEvidence> evidence = new ArrayList<>();
        List<ContainedComponent> contained = new ArrayList<>();
        List<Issue> issues = new ArrayList<>();
        Bounded<LegalFile> legal = LegalFile.in(
                archive, own, names, Set.of(LegalFile.Role.LICENSE, LegalFile.Role.LICENSE_PERHAPS), MOST_FILES);
        legal.issue(component, "license files").ifPresent(issues::add);
        List<LegalFile> files = legal.kept();
        for (LegalFile file : files) {
            try {
                LegalText text = LegalText.read(id(), file.entry(), archive, recognizer);
                List<LicenseEvidence> found = found(file, files, text, own);
                if (file.subject() == null) {
                    evidence.addAll(found);
                } else if (!found.isEmpty()) {
                    contained.add(text.part(component, file.subject(), found));
                }
                contained.addAll(text.parts(component, own, LicenseEvidence.Confidence.CERTAIN, match -> true));
            } catch (UnreadableFileException e) {
                issues.add(e.issue(component));
            }
        }
        return new ArchiveFindings(evidence, contained, issues);
    }

    private List<LicenseEvidence> found(LegalFile file, List<LegalFile> files, LegalText text, OwnNames own) {
        List<TextMatch> matches = text.own(own);
        LicenseMatch meaning = text.recognition().own();
        if (!matches.isEmpty() && meaning.isRecognised()) {
            return List.of(
                    file.subject() == null
                            ? text.evidence(matches, meaning, LicenseEvidence.Confidence.CERTAIN)
                            : text.aboutPart(matches, meaning, LicenseEvidence.Confidence.CERTAIN));
        }
        if (!matches.isEmpty()) {
            return matches.stream()
                    .map(match -> text.evidence(List.of(match), match.meaning(), LicenseEvidence.Confidence.CERTAIN))
                    .toList();
        }
        boolean unknown = file.role() == LegalFile.Role.LICENSE
                && text.recognition().matches().isEmpty()
                && !text.isBlank();
        if (!unknown) {
            return List.of();
        }
        LicenseMatch titled = text.titled(names);
        if (titled.isRecognised()) {
            return List.of(text.whole(LicenseEvidence.Confidence.PROBABLE, titled));
        }
        // LICENSE-notice.md beside LICENSE.md introduces it; alone it is all there is to go by.
        boolean introduces = file.saysNotice() && files.stream().anyMatch(other -> other.isPlainLicenseBeside(file));
        return List.of(
                text.unrecognised(introduces ? LicenseEvidence.Confidence.HINT : LicenseEvidence.Confidence.PROBABLE));
    }
}
