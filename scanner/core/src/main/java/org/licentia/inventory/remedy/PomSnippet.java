package org.licentia.inventory.remedy;

import org.licentia.graph.Coordinates;
import org.licentia.graph.Scope;

/** Parts of a POM, ready to be pasted. */
final class PomSnippet {
    private PomSnippet() {}

    /**
     * A dependency.
     *
     * @param rest further elements, indented by two spaces
     */
    static String dependency(Coordinates coordinates, Scope scope, String rest) {
        StringBuilder xml = new StringBuilder("<dependency>\n")
                .append(element("  ", "groupId", coordinates.groupId()))
                .append(element("  ", "artifactId", coordinates.artifactId()))
                .append(element("  ", "version", coordinates.version()));
        if (!coordinates.type().equals("jar")) {
            xml.append(element("  ", "type", coordinates.type()));
        }
        if (!coordinates.classifier().isEmpty()) {
            xml.append(element("  ", "classifier", coordinates.classifier()));
        }
        if (scope != Scope.COMPILE) {
            xml.append(element("  ", "scope", scope.toString()));
        }
        return xml.append(rest).append("</dependency>\n").toString();
    }

    /** A version for whatever brings the artifact. */
    static String managed(Coordinates coordinates) {
        String dependency = dependency(coordinates, Scope.COMPILE, "");
        return "<dependencyManagement>\n  <dependencies>\n"
                + dependency.lines().map(line -> "    " + line + "\n").reduce("", String::concat)
                + "  </dependencies>\n</dependencyManagement>\n";
    }

    /** Leaves an artifact out of a dependency. */
    static String exclusion(Coordinates excluded) {
        return "  <exclusions>\n    <exclusion>\n"
                + element("      ", "groupId", excluded.groupId())
                + element("      ", "artifactId", excluded.artifactId())
                + "    </exclusion>\n  </exclusions>\n";
    }

    private static String element(String indent, String name, String value) {
        String escaped = value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return indent + "<" + name + ">" + escaped + "</" + name + ">\n";
    }
}
