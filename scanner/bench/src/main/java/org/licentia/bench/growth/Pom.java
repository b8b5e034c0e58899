package org.licentia.bench.growth;

import org.jspecify.annotations.Nullable;

/** A POM in the making. */
final class Pom {
    private final String group;
    private final String artifact;
    private final String version;
    private final String packaging;
    private final StringBuilder modules = new StringBuilder();
    private final StringBuilder managed = new StringBuilder();
    private final StringBuilder dependencies = new StringBuilder();
    private String parent = "";
    private String license = "";
    private String repository = "";

    Pom(String group, String artifact, String version, String packaging) {
        this.group = group;
        this.artifact = artifact;
        this.version = version;
        this.packaging = packaging;
    }

    String group() {
        return group;
    }

    String artifact() {
        return artifact;
    }

    String version() {
        return version;
    }

    boolean hasJar() {
        return packaging.equals("jar");
    }

    Pom parent(String group, String artifact, String version) {
        parent = "  <parent>" + coordinates(group, artifact, version) + "</parent>\n";
        return this;
    }

    Pom license(String name) {
        license = "  <licenses><license><name>" + name + "</name></license></licenses>\n";
        return this;
    }

    Pom repository(String url) {
        repository =
                "  <repositories><repository><id>generated</id><url>" + url + "</url></repository></repositories>\n";
        return this;
    }

    void module(String folder) {
        modules.append("    <module>").append(folder).append("</module>\n");
    }

    Pom managed(String group, String artifact, String version, String type, @Nullable String scope) {
        managed.append("    <dependency>")
                .append(coordinates(group, artifact, version))
                .append("<type>")
                .append(type)
                .append("</type>")
                .append(scope == null ? "" : "<scope>" + scope + "</scope>")
                .append("</dependency>\n");
        return this;
    }

    void dependency(String group, String artifact, @Nullable String version, String scope, boolean optional) {
        dependencies
                .append("    <dependency>")
                .append(coordinates(group, artifact, version))
                .append(scope.equals("compile") ? "" : "<scope>" + scope + "</scope>")
                .append(optional ? "<optional>true</optional>" : "")
                .append("</dependency>\n");
    }

    @Override
    public String toString() {
        return "<project xmlns=\"http://maven.apache.org/POM/4.0.0\">\n  <modelVersion>4.0.0</modelVersion>\n" + parent
                + "  <groupId>" + group + "</groupId>\n  <artifactId>" + artifact + "</artifactId>\n  <version>"
                + version + "</version>\n  <packaging>" + packaging + "</packaging>\n" + license
                + block("modules", modules)
                + (managed.isEmpty()
                        ? ""
                        : "  <dependencyManagement>\n" + block("dependencies", managed) + "  </dependencyManagement>\n")
                + block("dependencies", dependencies) + repository + "</project>\n";
    }

    private static String block(String name, StringBuilder content) {
        return content.isEmpty() ? "" : "  <" + name + ">\n" + content + "  </" + name + ">\n";
    }

    private static String coordinates(String group, String artifact, @Nullable String version) {
        return "<groupId>" + group + "</groupId><artifactId>" + artifact + "</artifactId>"
                + (version == null ? "" : "<version>" + version + "</version>");
    }
}
