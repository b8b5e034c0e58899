package org.licentia.evidence.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.licentia.digest.Sha256;
import org.licentia.evidence.Archive;
import org.licentia.evidence.ArchiveFindings;
import org.licentia.evidence.ArchiveSource;
import org.licentia.evidence.Attribution;
import org.licentia.evidence.LegalDocument;
import org.licentia.evidence.UnreadableFileException;
import org.licentia.graph.Component;
import org.licentia.issue.Issue;
import org.licentia.issue.Severity;
import org.licentia.issue.Stage;
import org.licentia.spdx.LicenseNames;

/**
 * What an artifact carries for those who pass it on: the text of its licenses and notices, word for word, and the
 * copyright notices in them and in its manifest. It states no license; {@link LicenseFiles} and {@link NoticeFiles} do
 * that of the same files.
 */
public final class LegalDocuments implements ArchiveSource {
    private static final int MOST_FILES = 500;
    private static final int LONGEST_TEXT = 1 << 20;
    private static final int MOST_CHARACTERS = 4 << 20;
    private static final Pattern LINE_END = Pattern.compile("\r\n?");
    private static final Pattern BLANKS_BEFORE_LINE_END = Pattern.compile("(?<![ \t\f])[ \t\f]++(?=\n|\\z)");
    private static final Pattern ABOUT_LICENSING =
            Pattern.compile("(?i)licen[sc]e|copyright|warranty|permission|public domain|©");
    private static final Pattern COPYRIGHT_HEADER = Pattern.compile("(?i)(?:[\\w-]*-)?copyrights?(?:-notice)?");

    private final LicenseNames names;

    public LegalDocuments(LicenseNames names) {
        this.names = names;
    }

    @Override
    public String id() {
        return "legal-documents";
    }

    @Override
    public ArchiveFindings examine(Component component, Archive archive) throws IOException {
        List<Issue> issues = new ArrayList<>();
        Bounded<LegalFile> files =
                LegalFile.in(archive, OwnNames.of(component), names, Set.of(LegalFile.Role.values()), MOST_FILES);
        files.issue(component, "licenses and notices").ifPresent(issues::add);
        LicenseCollections.in(archive).issue(component).ifPresent(issues::add);
        List<LegalDocument> documents = new ArrayList<>();
        CopyrightNotices copyrights = new CopyrightNotices();
        int characters = 0;
        for (LegalFile file : files.kept()) {
            try {
                String text = passedOn(LegalText.decoded(file.entry(), archive));
                if (text.isEmpty() || file.role() == LegalFile.Role.LICENSE_PERHAPS && !isAboutLicensing(text)) {
                    continue;
                }
                copyrights.addAll(text, file.entry());
                if (text.length() > LONGEST_TEXT || characters + text.length() > MOST_CHARACTERS) {
                    issues.add(tooLong(component, file));
                } else {
                    characters += text.length();
                    documents.add(new LegalDocument(file.entry(), kind(file), file.subject(), Sha256.hex(text), text));
                }
            } catch (UnreadableFileException e) {
                issues.add(e.issue(component));
            }
        }
        manifest(archive, copyrights);
        copyrights.issue(component).ifPresent(issues::add);
        return ArchiveFindings.of(new Attribution(documents, copyrights.kept()), issues);
    }

    /** The words of a text: neither its line ends nor blanks behind lines make it another. */
    private static String passedOn(String decoded) {
        String lines = LINE_END.matcher(decoded).replaceAll("\n");
        String text = BLANKS_BEFORE_LINE_END.matcher(lines).replaceAll("");
        int start = 0;
        while (start < text.length() && text.charAt(start) == '\n') {
            start++;
        }
        String words = text.substring(start).stripTrailing();
        return words.isEmpty() ? "" : words + "\n";
    }

    private static boolean isAboutLicensing(String text) {
        return ABOUT_LICENSING.matcher(text).find();
    }

    private static LegalDocument.Kind kind(LegalFile file) {
        return switch (file.role()) {
            case LICENSE, LICENSE_PERHAPS -> file.saysNotice() ? LegalDocument.Kind.NOTICE : LegalDocument.Kind.LICENSE;
            case NOTICE, THIRD_PARTY -> LegalDocument.Kind.NOTICE;
        };
    }

    private static void manifest(Archive archive, CopyrightNotices copyrights) throws IOException {
        if (!archive.files().contains(ManifestHeaders.FILE)) {
            return;
        }
        Map<String, String> stated = new LinkedHashMap<>();
        ManifestHeaders.of(archive.read(ManifestHeaders.FILE)).values().forEach((header, value) -> {
            if (COPYRIGHT_HEADER.matcher(header).matches()) {
                stated.put(header, value);
            }
        });
        stated.forEach((header, value) -> copyrights.addStatement(value, ManifestHeaders.FILE + ":" + header));
    }

    private static Issue tooLong(Component component, LegalFile file) {
        return new Issue(
                Severity.WARNING,
                Stage.EVIDENCE,
                component.purl().text(),
                null,
                "The text of " + Excerpt.of(file.entry()) + " in the artifact of " + component
                        + " is not kept to be passed on: it, or all texts of the artifact together, are too long.",
                "Add it to the notices of the product by hand if the component is distributed.");
    }
}
