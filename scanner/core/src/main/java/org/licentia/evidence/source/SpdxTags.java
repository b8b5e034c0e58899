package org.licentia.evidence.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.licentia.evidence.Archive;
import org.licentia.evidence.ArchiveFindings;
import org.licentia.evidence.ArchiveSource;
import org.licentia.evidence.LicenseEvidence;
import org.licentia.evidence.UnreadableFileException;
import org.licentia.graph.Component;
import org.licentia.issue.Issue;
import org.licentia.matching.text.Decoder;
import org.licentia.spdx.LicenseMatch;
import org.licentia.spdx.LicenseNames;

/**
 * {@code SPDX-License-Identifier} lines (SPDX 2.3, annex E) in the read-me and the manifest of an artifact. A tag speaks
 * of its file, so it is a hint about the rest.
 */
public final class SpdxTags implements ArchiveSource {
    private static final Pattern READ_ME =
            Pattern.compile("(?:META-INF/)?READ-?ME(?:\\.[a-z]{1,8})?", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG =
            Pattern.compile("SPDX-License-Identifier:[ \\t]*([A-Za-z0-9.+:() -]{1,300})", Pattern.CASE_INSENSITIVE);
    private static final int MOST_TAGS = 100;

    private final LicenseNames names;

    public SpdxTags(LicenseNames names) {
        this.names = names;
    }

    @Override
    public String id() {
        return "spdx-tags";
    }

    @Override
    public ArchiveFindings examine(Component component, Archive archive) throws IOException {
        List<LicenseEvidence> evidence = new ArrayList<>();
        List<Issue> issues = new ArrayList<>();
        for (String file : archive.files()) {
            if (READ_ME.matcher(file).matches() || file.equals(ManifestHeaders.FILE)) {
                try {
                    Bounded<LicenseEvidence> tags =
                            tags(file, Decoder.decode(archive.read(file)), archive.sha256(file));
                    tags.issue(component, "license tags in " + Excerpt.of(file)).ifPresent(issues::add);
                    evidence.addAll(tags.kept());
                } catch (UnreadableFileException e) {
                    issues.add(e.issue(component));
                }
            }
        }
        return new ArchiveFindings(evidence, List.of(), issues);
    }

    private Bounded<LicenseEvidence> tags(String file, String text, String sha256) {
        List<LicenseEvidence> evidence = new ArrayList<>();
        Set<String> said = new LinkedHashSet<>();
        Matcher tag = TAG.matcher(text);
        int line = 1;
        int at = 0;
        while (tag.find()) {
            while (at < tag.start()) {
                line += text.charAt(at++) == '\n' ? 1 : 0;
            }
            String words = tag.group(1).replaceAll("[\\s-]+$", "");
            LicenseMatch meaning =
                    said.add(words.toLowerCase(Locale.ROOT)) ? names.meaningOf(words) : LicenseMatch.UNRECOGNISED;
            if (meaning.isRecognised() && evidence.size() == MOST_TAGS) {
                return new Bounded<>(evidence, MOST_TAGS, true);
            }
            if (meaning.isRecognised()) {
                evidence.add(LicenseEvidence.inFile(
                        id(),
                        LicenseEvidence.Kind.DETECTED,
                        LicenseEvidence.Confidence.HINT,
                        file + ":" + line,
                        Excerpt.of(words),
                        null,
                        meaning,
                        sha256));
            }
        }
        return new Bounded<>(evidence, MOST_TAGS, false);
    }
}
