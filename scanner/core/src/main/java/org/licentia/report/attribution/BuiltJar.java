package org.licentia.report.attribution;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.licentia.evidence.Archive;
import org.licentia.evidence.UnreadableFileException;
import org.licentia.matching.text.Decoder;

/**
 * A whole archive that lies in what was built.
 *
 * @param place where: {@code app.war!/WEB-INF/lib/tool-1.0.jar}
 * @param sha256 64 lower-case hex digits
 * @param coordinates {@code group:artifact:version} as the descriptors that Maven put into it say (Maven Archiver, {@code
 *     addMavenDescriptor}), sorted; several where others were packed into it, empty where there are none
 */
record BuiltJar(String place, String sha256, List<String> coordinates) {
    private static final Pattern DESCRIPTOR = Pattern.compile("META-INF/maven/[^/]+/[^/]+/pom\\.properties");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.+-]{1,200}");
    private static final int MOST_DESCRIPTORS = 2_000;
    private static final int MOST_LINES = 100;

    BuiltJar {
        coordinates = List.copyOf(coordinates);
    }

    static BuiltJar of(String place, String sha256, Archive archive) throws IOException {
        List<String> coordinates = new ArrayList<>();
        List<String> descriptors = archive.files().stream()
                .filter(file -> DESCRIPTOR.matcher(file).matches())
                .limit(MOST_DESCRIPTORS)
                .toList();
        for (String descriptor : descriptors) {
            try {
                Map<String, String> values = values(archive.read(descriptor));
                List<String> words = List.of(
                        values.getOrDefault("groupId", ""),
                        values.getOrDefault("artifactId", ""),
                        values.getOrDefault("version", ""));
                if (words.stream().allMatch(word -> PLAIN.matcher(word).matches())) {
                    coordinates.add(String.join(":", words));
                }
            } catch (UnreadableFileException e) {
                // It tells no coordinates then, and the archive itself reports what is odd about it.
                continue;
            }
        }
        return new BuiltJar(
                place, sha256, coordinates.stream().sorted().distinct().toList());
    }

    private static Map<String, String> values(byte[] file) {
        Map<String, String> values = new HashMap<>();
        Decoder.decode(file).lines().limit(MOST_LINES).forEach(line -> {
            int separator = line.indexOf('=');
            if (separator > 0 && !line.startsWith("#")) {
                values.putIfAbsent(
                        line.substring(0, separator).strip(),
                        line.substring(separator + 1).strip());
            }
        });
        return values;
    }

    /** The name of its file. */
    String fileName() {
        return place.substring(place.lastIndexOf('/') + 1);
    }

    /** Its own coordinates among those in it: the ones that its file is named by, else all. */
    List<String> ownCoordinates() {
        List<String> named = coordinates.stream()
                .filter(each -> isNamedBy(each.substring(each.indexOf(':') + 1).replace(':', '-')))
                .toList();
        return named.isEmpty() ? coordinates : named;
    }

    /** Whether its file is named by this, and by a classifier at most besides. */
    boolean isNamedBy(String name) {
        String file = fileName();
        String stem = file.contains(".") ? file.substring(0, file.lastIndexOf('.')) : file;
        return stem.equals(name) || stem.startsWith(name + "-");
    }
}
