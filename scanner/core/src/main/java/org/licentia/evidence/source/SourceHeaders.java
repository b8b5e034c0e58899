package org.licentia.evidence.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.licentia.evidence.Archive;
import org.licentia.evidence.ArchiveFindings;
import org.licentia.evidence.ArchiveSource;
import org.licentia.evidence.LicenseEvidence;
import org.licentia.evidence.LicenseEvidence.Confidence;
import org.licentia.evidence.UnreadableFileException;
import org.licentia.graph.Component;
import org.licentia.issue.Issue;
import org.licentia.issue.Severity;
import org.licentia.issue.Stage;
import org.licentia.matching.Recognition;
import org.licentia.matching.text.Decoder;

/**
 * The license headers of source files, asked of a component's source jar on request. One finding per license, with the
 * number of files that carry it; files without a header say nothing.
 */
public final class SourceHeaders implements ArchiveSource {
    private static final Set<String> EXTENSIONS =
            Set.of("java", "kt", "scala", "groovy", "clj", "js", "ts", "py", "rb", "c", "h", "cpp", "aj", "g4");
    private static final int MOST_FILES = 20_000;
    private static final int HEADER_BYTES = 8 * 1024;
    private static final int MOST_REMEMBERED = 2_000;

    private final Function<String, Recognition> recognizer;

    public SourceHeaders(Function<String, Recognition> recognizer) {
        this.recognizer = recognizer;
    }

    @Override
    public String id() {
        return "source-headers";
    }

    /** The files with one license; the first of them speaks for all. */
    private static final class Group {
        final LicenseEvidence first;
        int files;

        Group(LicenseEvidence first) {
            this.first = first;
        }
    }

    @Override
    public ArchiveFindings examine(Component component, Archive archive) throws IOException {
        Map<String, Group> byLicense = new LinkedHashMap<>();
        Map<String, Recognition> remembered = new HashMap<>();
        List<Issue> issues = new ArrayList<>();
        List<String> files =
                archive.files().stream().filter(SourceHeaders::isSource).toList();
        for (String file : files.subList(0, Math.min(files.size(), MOST_FILES))) {
            try {
                header(component, file, archive, byLicense, remembered);
            } catch (UnreadableFileException e) {
                issues.add(e.issue(component));
            }
        }
        if (files.size() > MOST_FILES) {
            issues.add(new Issue(
                    Severity.ERROR,
                    Stage.EVIDENCE,
                    component.purl().text(),
                    null,
                    "The sources of " + component + " have more than " + MOST_FILES
                            + " files; the headers of the first of them were read.",
                    "Look at the others by hand if their licenses may differ."));
        }
        List<LicenseEvidence> evidence = byLicense.values().stream()
                .sorted((one, other) -> Integer.compare(other.files, one.files))
                .map(group -> counted(group.first, group.files))
                .toList();
        return new ArchiveFindings(evidence, List.of(), issues);
    }

    private void header(
            Component component,
            String file,
            Archive archive,
            Map<String, Group> byLicense,
            Map<String, Recognition> remembered)
            throws IOException {
        byte[] content = archive.read(file);
        String header = head(Decoder.decode(Arrays.copyOf(content, Math.min(content.length, HEADER_BYTES))));
        if (header.isBlank()) {
            return;
        }
        Recognition recognition = remembered.get(header);
        if (recognition == null) {
            recognition = recognizer.apply(header);
            if (remembered.size() < MOST_REMEMBERED) {
                remembered.put(header, recognition);
            }
        }
        LegalText text = new LegalText(id(), file, header, null, recognition);
        if (recognition.own().isRecognised()) {
            LicenseEvidence found =
                    text.evidence(text.own(OwnNames.of(component)), recognition.own(), Confidence.PROBABLE);
            String license = recognition.own().expression().toString()
                    + recognition.own().candidates()
                    + found.change();
            Group group = byLicense.get(license);
            if (group == null) {
                group = new Group(found);
                byLicense.put(license, group);
            }
            group.files++;
        }
    }

    // What stands before the first line of code; documentation comments of classes come after the imports.
    private static String head(String text) {
        StringBuilder head = new StringBuilder();
        boolean inComment = false;
        for (String line : text.split("\n", -1)) {
            String words = line.strip();
            boolean begins = words.startsWith("/*")
                    || words.startsWith("//")
                    || words.startsWith("#")
                    || words.startsWith(";")
                    || words.startsWith("\"\"\"");
            if (!inComment && !begins && !words.isEmpty()) {
                break;
            }
            head.append(line).append('\n');
            inComment = (inComment || words.startsWith("/*")) && !words.contains("*/");
        }
        return head.toString();
    }

    private static LicenseEvidence counted(LicenseEvidence first, int files) {
        String others = files == 1 ? "" : files == 2 ? " and 1 other file" : " and " + (files - 1) + " other files";
        return first.at(first.location() + others);
    }

    private static boolean isSource(String file) {
        return EXTENSIONS.contains(file.substring(file.lastIndexOf('.') + 1));
    }
}
