package org.licentia.evidence.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.licentia.evidence.Archive;
import org.licentia.evidence.UnreadableFileException;
import org.licentia.graph.Coordinates;
import org.licentia.matching.text.Decoder;

/**
 * What Maven writes into a jar about the project it was built from: {@code META-INF/maven/<g>/<a>/pom.xml} and {@code
 * pom.properties} (Maven Archiver, {@code addMavenDescriptor}).
 *
 * @param folder where they stand, with a closing slash
 * @param coordinates empty when neither file tells all three of them
 * @param artifactId as far as known
 * @param parent {@code group:artifact} of its parent; empty when it names none
 * @param packaging {@code jar} unless the POM says otherwise
 * @param file the POM, or the properties when there is no POM
 * @param licenses as the POM states them itself, with their lines
 * @param sound whether what is there could be read to its end, and all licenses in it are here
 */
record EmbeddedPom(
        String folder,
        Optional<Coordinates> coordinates,
        String artifactId,
        String parent,
        String packaging,
        String file,
        List<Line> licenses,
        boolean sound) {
    private static final String MARK = "META-INF/maven/";
    /** So many are looked at in one archive. */
    static final int MOST_POMS = 2_000;

    private static final int MOST_LICENSES = 50;

    /** One {@code <license>} and its line. */
    record Line(StatedLicense license, int line) {}

    /** Those of an archive, its own and those of what was packed into it, by folder. */
    static Bounded<EmbeddedPom> in(Archive archive) throws IOException {
        Map<String, List<String>> folders = new TreeMap<>();
        for (String file : archive.files()) {
            boolean described = file.endsWith("/pom.xml") || file.endsWith("/pom.properties");
            if (described && (file.startsWith(MARK) || file.contains("/" + MARK))) {
                folders.computeIfAbsent(file.substring(0, file.lastIndexOf('/') + 1), key -> new ArrayList<>())
                        .add(file);
            }
        }
        List<EmbeddedPom> poms = new ArrayList<>();
        for (Map.Entry<String, List<String>> folder :
                Bounded.of(folders.entrySet(), MOST_POMS).kept()) {
            poms.add(read(folder.getKey(), folder.getValue(), archive));
        }
        return new Bounded<>(poms, MOST_POMS, folders.size() > MOST_POMS);
    }

    private static EmbeddedPom read(String folder, List<String> files, Archive archive) throws IOException {
        Reading pom = new Reading();
        Map<String, String> properties = Map.of();
        boolean sound = true;
        for (String file : files) {
            try {
                if (file.endsWith(".xml")) {
                    sound &= SafeXml.read(archive.read(file), pom);
                } else {
                    properties = properties(archive.read(file));
                }
            } catch (UnreadableFileException e) {
                sound = false;
            }
        }
        String[] path = folder.substring(folder.indexOf(MARK) + MARK.length()).split("/");
        String groupId = first(properties.get("groupId"), pom.value("groupId"), path[0]);
        String artifactId = first(properties.get("artifactId"), pom.own("artifactId"), path[path.length - 1]);
        String version = first(properties.get("version"), pom.value("version"), null);
        return new EmbeddedPom(
                folder,
                FoundCoordinates.of(groupId, artifactId, version),
                artifactId == null ? "" : artifactId,
                pom.parent(),
                pom.values.getOrDefault("/project/packaging", "jar"),
                files.stream().filter(file -> file.endsWith(".xml")).findFirst().orElse(files.get(0)),
                pom.licenses,
                sound && !pom.isCut);
    }

    private static @Nullable String first(@Nullable String one, @Nullable String two, @Nullable String three) {
        return isPlain(one) ? one : isPlain(two) ? two : three;
    }

    private static boolean isPlain(@Nullable String value) {
        return value != null && !value.isBlank() && !value.contains("${");
    }

    private static Map<String, String> properties(byte[] file) {
        Map<String, String> values = new HashMap<>();
        Decoder.decode(file).lines().limit(100).forEach(line -> {
            int separator = line.indexOf('=');
            if (separator > 0 && !line.startsWith("#")) {
                values.putIfAbsent(
                        line.substring(0, separator).strip(),
                        line.substring(separator + 1).strip());
            }
        });
        return values;
    }

    private static final class Reading implements SafeXml.Listener {
        private static final String LICENSE = "/project/licenses/license";

        final Map<String, String> values = new HashMap<>();
        final List<Line> licenses = new ArrayList<>();
        private final Map<String, String> license = new HashMap<>();
        private int line;
        private boolean isCut;

        @Override
        public void start(String path, XMLStreamReader element) {
            if (path.equals(LICENSE)) {
                license.clear();
                line = element.getLocation().getLineNumber();
            }
        }

        @Override
        public void text(String path, String text) {
            if (path.startsWith(LICENSE + "/")) {
                license.put(path.substring(LICENSE.length() + 1), text);
            } else if (path.indexOf('/', "/project/".length()) < 0 || path.startsWith("/project/parent/")) {
                values.put(path, text);
            }
        }

        @Override
        public void end(String path) {
            if (path.equals(LICENSE)) {
                StatedLicense stated = new StatedLicense(license.get("name"), license.get("url"));
                isCut |= licenses.size() == MOST_LICENSES;
                if (!stated.isBlank() && !isCut) {
                    licenses.add(new Line(stated, line));
                }
            }
        }

        String parent() {
            String group = values.get("/project/parent/groupId");
            String artifact = values.get("/project/parent/artifactId");
            return group == null || artifact == null ? "" : group + ":" + artifact;
        }

        @Nullable
        String own(String element) {
            return values.get("/project/" + element);
        }

        // ${project.parent.version} and nothing at all both mean what the parent says.
        @Nullable
        String value(String element) {
            String own = own(element);
            return isPlain(own) ? own : values.get("/project/parent/" + element);
        }
    }
}
