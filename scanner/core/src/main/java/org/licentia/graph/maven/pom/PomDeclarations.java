package org.licentia.graph.maven.pom;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.codehaus.plexus.util.ReaderFactory;
import org.codehaus.plexus.util.xml.pull.EntityReplacementMap;
import org.codehaus.plexus.util.xml.pull.MXParser;
import org.codehaus.plexus.util.xml.pull.XmlPullParser;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;

/**
 * What one POM declares as its dependencies, as written, with the lines: Maven's own location tracking would follow every
 * element of every POM, for the few that stand against the product.
 *
 * @param artifactId as written; empty when there is none
 * @param parent the elements of {@code <parent>} by name; empty when there is none
 * @param dependencies in the order written
 */
public record PomDeclarations(String artifactId, Map<String, String> parent, List<Declared> dependencies) {
    private static final PomDeclarations NOTHING = new PomDeclarations("", Map.of(), List.of());
    private static final List<String> PROJECT = List.of("project");
    private static final List<String> PARENT = List.of("project", "parent");
    private static final List<String> MAIN = List.of("project", "dependencies", "dependency");
    private static final List<String> PROFILE = List.of("project", "profiles", "profile", "dependencies", "dependency");

    /**
     * One {@code <dependency>}.
     *
     * @param inProfile whether it counts only with a profile
     * @param line of its start tag, from 1
     * @param elements the text of its elements by name
     */
    public record Declared(boolean inProfile, int line, Map<String, String> elements) {}

    /** Nothing when the file is no POM. */
    public static PomDeclarations of(Path pom) {
        try (InputStream in = Files.newInputStream(pom)) {
            byte[] bytes = in.readNBytes(PomReader.MAX_BYTES + 1);
            return bytes.length > PomReader.MAX_BYTES ? NOTHING : parse(bytes);
        } catch (IOException | XmlPullParserException e) {
            return NOTHING; // that the POM is broken is told where it is read for its model
        }
    }

    private static PomDeclarations parse(byte[] pom) throws IOException, XmlPullParserException {
        MXParser parser = new MXParser(EntityReplacementMap.defaultEntityReplacementMap);
        parser.setInput(ReaderFactory.newXmlReader(new ByteArrayInputStream(pom)));
        String artifactId = "";
        Map<String, String> parent = new HashMap<>();
        List<Declared> dependencies = new ArrayList<>();
        List<String> path = new ArrayList<>();
        Map<String, String> current = new HashMap<>();
        StringBuilder text = new StringBuilder();
        for (int event = parser.next(); event != XmlPullParser.END_DOCUMENT; event = parser.next()) {
            if (event == XmlPullParser.START_TAG) {
                path.add(parser.getName());
                text.setLength(0);
                if (path.equals(MAIN) || path.equals(PROFILE)) {
                    current = new HashMap<>();
                    dependencies.add(new Declared(path.equals(PROFILE), parser.getLineNumber(), current));
                }
            } else if (event == XmlPullParser.TEXT) {
                text.append(parser.getText());
            } else if (event == XmlPullParser.END_TAG) {
                String name = path.remove(path.size() - 1);
                if (path.equals(PARENT)) {
                    parent.put(name, text.toString().strip());
                } else if (path.equals(PROJECT) && name.equals("artifactId")) {
                    artifactId = text.toString().strip();
                } else if (path.equals(MAIN) || path.equals(PROFILE)) {
                    current.put(name, text.toString().strip());
                }
                text.setLength(0);
            }
        }
        return new PomDeclarations(artifactId, parent, dependencies);
    }
}
