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
import org.licentia.evidence.LicenseEvidence.Confidence;
import org.licentia.evidence.UnreadableFileException;
import org.licentia.graph.Component;
import org.licentia.issue.Issue;
import org.licentia.matching.Recognition;
import org.licentia.matching.finding.TextMatch;
import org.licentia.spdx.LicenseNames;

/**
 * {@code NOTICE}, {@code CREDITS} and {@code THIRD-PARTY} files. What they say of the artifact itself is a hint: a notice
 * does not license (Apache-2.0, section 4d). Sections about others are about contained works where they carry a license's
 * text or say that the product contains the work: many notices list what a project is built and tested with, as the "third
 * party content" of Eclipse projects does. The {@code DEPENDENCIES} that Maven generates list what is not inside and are
 * not read.
 */
public final class NoticeFiles implements ArchiveSource {
    private static final int MOST_FILES = 200;

    private final Function<String, Recognition> recognizer;
    private final LicenseNames names;

    public NoticeFiles(Function<String, Recognition> recognizer, LicenseNames names) {
        this.recognizer = recognizer;
        this.names = names;
    }

    @Override
    public String id() {
        return "notice-file";
    }

    @Override
    public ArchiveFindings examine(Component component, Archive archive) throws IOException {
        OwnNames own = OwnNames.of(component);
        List<LicenseEvidence> evidence = new ArrayList<>();
        List<ContainedComponent> contained = new ArrayList<>();
        List<Issue> issues = new ArrayList<>();
        Bounded<LegalFile> files = LegalFile.in(
                archive, own, names, Set.of(LegalFile.Role.NOTICE, LegalFile.Role.THIRD_PARTY), MOST_FILES);
        files.issue(component, "notices").ifPresent(issues::add);
        for (LegalFile file : files.kept()) {
            try {
                LegalText text = LegalText.read(id(), file.entry(), archive, recognizer);
                contained.addAll(text.parts(
                        component,
                        own,
                        Confidence.PROBABLE,
                        match -> match.kind() == TextMatch.Kind.TEXT || text.saysInside(match)));
                about(file, text, own, component, evidence, contained);
            } catch (UnreadableFileException e) {
                issues.add(e.issue(component));
            }
        }
        return new ArchiveFindings(evidence, contained, issues);
    }

    private static void about(
            LegalFile file,
            LegalText text,
            OwnNames own,
            Component component,
            List<LicenseEvidence> evidence,
            List<ContainedComponent> contained) {
        List<TextMatch> matches = text.own(own);
        if (matches.isEmpty() || !text.recognition().own().isRecognised()) {
            return;
        }
        String subject = file.subject();
        boolean ofOthers = subject != null || file.role() == LegalFile.Role.THIRD_PARTY;
        if (!ofOthers) {
            evidence.add(text.evidence(matches, text.recognition().own(), Confidence.HINT));
        } else if (subject != null || matches.stream().anyMatch(match -> match.kind() == TextMatch.Kind.TEXT)) {
            // Lists of dependencies name licenses; who packs a work ships its text.
            contained.add(text.part(
                    component,
                    subject == null ? "third-party" : subject,
                    List.of(text.evidence(matches, text.recognition().own(), Confidence.PROBABLE))));
        }
    }
}
