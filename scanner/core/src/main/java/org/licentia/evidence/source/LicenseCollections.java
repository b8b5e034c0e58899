package org.licentia.evidence.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.licentia.evidence.Archive;
import org.licentia.graph.Component;
import org.licentia.issue.Issue;
import org.licentia.issue.Severity;
import org.licentia.issue.Stage;
import org.licentia.spdx.LicenseList;

/**
 * Folders in which an artifact carries license texts as data, for people or programs to choose from, as tools for bills
 * of materials do: files named after so many different SPDX ids cannot be the licenses of what is inside. Any other file
 * in such a folder is read as everywhere.
 */
final class LicenseCollections {
    /** More than any assembly of works brings; the SPDX list has hundreds. */
    private static final int FEWEST = 100;

    private static final String DEPRECATED = "deprecated_";

    private final Map<String, Integer> texts = new HashMap<>();

    private LicenseCollections() {}

    static LicenseCollections in(Archive archive) {
        LicenseCollections collections = new LicenseCollections();
        for (String file : archive.files()) {
            if (isNamedAfterId(file)) {
                collections.texts.merge(folder(file), 1, Integer::sum);
            }
        }
        // What lies at the root and in META-INF speaks of the artifact.
        collections.texts.keySet().removeAll(Set.of("", "META-INF/"));
        collections.texts.values().removeIf(count -> count < FEWEST);
        return collections;
    }

    /** Whether a file is one of the texts to choose from. */
    boolean hold(String file) {
        return !texts.isEmpty() && texts.containsKey(folder(file)) && isNamedAfterId(file);
    }

    /** What was taken for data; empty when nothing was. */
    Optional<Issue> issue(Component component) {
        List<String> folders = texts.keySet().stream().sorted().toList();
        if (folders.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Issue(
                Severity.WARNING,
                Stage.EVIDENCE,
                component.purl().text(),
                null,
                component + " carries the texts of "
                        + texts.values().stream().mapToInt(Integer::intValue).sum()
                        + " licenses, each in a file named after its SPDX id, in " + Excerpt.of(folders.get(0))
                        + "; they were taken as data, and not as licenses of what is inside.",
                "If one of them does license something that the artifact contains, write it down as a curation."));
    }

    private static boolean isNamedAfterId(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        if (dot > 0 && LegalFile.isOther(name.substring(dot + 1))) {
            return false;
        }
        // So the SPDX project itself names the texts of ids that are no longer to be used.
        String id = name.startsWith(DEPRECATED) ? name.substring(DEPRECATED.length()) : name;
        return dot > 0 && LegalFile.isText(name.substring(dot + 1))
                ? isId(id.substring(0, id.lastIndexOf('.')))
                : isId(id);
    }

    private static boolean isId(String name) {
        LicenseList list = LicenseList.bundled();
        return list.license(name).isPresent() || list.exception(name).isPresent();
    }

    private static String folder(String file) {
        return file.substring(0, file.lastIndexOf('/') + 1);
    }
}
