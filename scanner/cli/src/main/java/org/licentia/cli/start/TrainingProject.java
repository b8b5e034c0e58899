package org.licentia.cli.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.licentia.spdx.LicenseList;

/**
 * A small reactor and its own local repository, with a little of everything that real ones hold: parents, imported and
 * managed versions, properties, profiles, exclusions, ranges, scopes; licenses well and badly stated, texts, notices, a jar
 * in a jar, what the policy allows, asks about and denies.
 *
 * @param root an empty folder
 */
record TrainingProject(Path root) {
    private static final String APACHE = license("Apache License, Version 2.0");

    Path project() {
        return root.resolve("project");
    }

    Path repository() {
        return root.resolve("repository");
    }

    Path settings() {
        return root.resolve("settings.xml");
    }

    void write() throws IOException {
        Files.createDirectories(root);
        writeReactor();
        writeRepository();
        Files.writeString(settings(), "<settings/>");
    }

    private void writeReactor() throws IOException {
        pom(project(), "shop", """
                <packaging>pom</packaging>
                <modules><module>core</module><module>web</module></modules>
                <properties><widget.version>1.2</widget.version></properties>
                <dependencyManagement><dependencies>
                  <dependency><groupId>com.example</groupId><artifactId>bom</artifactId><version>1.0</version><type>pom</type><scope>import</scope></dependency>
                  <dependency><groupId>com.example</groupId><artifactId>widget</artifactId><version>${widget.version}</version></dependency>
                </dependencies></dependencyManagement>
                <profiles><profile><id>newer</id><activation><jdk>[17,)</jdk></activation></profile>
                  <profile><id>unix</id><activation><os><family>unix</family></os></activation></profile>
                  <profile><id>file</id><activation><file><exists>${basedir}/absent</exists></file></activation></profile></profiles>
                """);
        String parent =
                "<parent><groupId>com.example</groupId><artifactId>shop</artifactId><version>1.0</version></parent>";
        pom(
                project().resolve("core"),
                "core",
                parent
                        + dependencies(
                                dependency("widget", "", ""),
                                dependency(
                                        "managed",
                                        "",
                                        "<exclusions><exclusion>"
                                                + "<groupId>com.example</groupId><artifactId>excluded</artifactId></exclusion></exclusions>"),
                                dependency("dual", "1.0", ""),
                                dependency("only-text", "[1.0,2.0)", "")));
        pom(
                project().resolve("web"),
                "web",
                parent
                        + dependencies(
                                dependency("core", "1.0", ""),
                                dependency("copyleft", "1.0", ""),
                                dependency("unstated", "1.0", "<optional>true</optional>"),
                                dependency("strange", "1.0", "<scope>runtime</scope>"),
                                dependency("container", "1.0", "<scope>provided</scope>"),
                                dependency("older", "1.0", ""),
                                dependency("choice", "1.0", ""),
                                dependency("together", "1.0", ""),
                                dependency("named", "1.0", ""),
                                dependency("linked", "1.0", ""),
                                dependency("tests", "1.0", "<scope>test</scope>")));
    }

    private void writeRepository() throws IOException {
        LicenseList list = LicenseList.bundled();
        String mit = list.text("MIT").orElseThrow();
        String apache = list.text("Apache-2.0").orElseThrow();
        library("parent", "<packaging>pom</packaging><organization><name>Example</name></organization>" + APACHE, null);
        library(
                "bom",
                "<packaging>pom</packaging><dependencyManagement>"
                        + dependencies(dependency("managed", "1.0", ""), dependency("transitive", "1.0", ""))
                        + "</dependencyManagement>",
                null);
        String inherited =
                "<parent><groupId>com.example</groupId><artifactId>parent</artifactId><version>1.0</version></parent>";
        library(
                "widget",
                "1.2",
                inherited + dependencies(dependency("transitive", "0.9", "")),
                Map.of("META-INF/LICENSE", apache, "META-INF/NOTICE", "Widget\nCopyright 2020 Example\n"));
        library(
                "managed",
                inherited + dependencies(dependency("excluded", "1.0", ""), dependency("transitive", "0.8", "")),
                Map.of("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\r\nBundle-License: MIT\r\n\r\n"));
        library("transitive", license("MIT License"), Map.of("LICENSE.txt", mit));
        library(
                "dual",
                license("GPL-2.0-with-classpath-exception OR CDDL 1.1"),
                Map.of("META-INF/LICENSE.md", "# License\n\nEPL-2.0 OR GPL-2.0-only\n"));
        library("only-text", "", Map.of("LICENSE", list.text("BSD-3-Clause").orElseThrow()));
        library("copyleft", license("GNU Affero General Public License v3"), Map.of("COPYING", "AGPL\n"));
        library("unstated", "", Map.of("org/example/A.java", "// SPDX-License-Identifier: MIT\nclass A {}\n"));
        library("strange", license("The Strange License of Example"), Map.of("LICENSE", "Do as you like.\n"));
        library("container", license("LGPL-2.1-or-later"), Map.of("readme", "Under the BSD license.\n"));
        library(
                "older",
                license("GNU General Public License, version 2"),
                Map.of("COPYING", list.text("GPL-2.0-only").orElseThrow()));
        library("choice", license("MIT License") + dependencies(dependency("transitive", "1.0", "")), Map.of());
        library(
                "together",
                "<licenses><license><name>EPL 1.0</name><url>https://www.eclipse.org/legal/epl-v10.html</url></license>"
                        + "<license><name>LGPL 2.1</name><comments>or</comments></license></licenses>",
                Map.of("META-INF/LICENSE", "Licensed under the EPL 1.0 or the LGPL 2.1, at your choice.\n"));
        library("named", license("https://www.apache.org/licenses/LICENSE-2.0.txt"), Map.of());
        library(
                "linked",
                "<url>https://www.example.com/linked</url>",
                Map.of("license.html", "<h1>License</h1>" + mit));
        library("tests", license("Eclipse Public License 1.0"), Map.of("about.html", "<p>EPL</p>"));
    }

    private void library(String artifact, String body, @Nullable Map<String, String> files) throws IOException {
        library(artifact, "1.0", body, files);
    }

    private void library(String artifact, String version, String body, @Nullable Map<String, String> files)
            throws IOException {
        Path folder = repository().resolve("com/example").resolve(artifact).resolve(version);
        String name = artifact + "-" + version;
        String pom = pomText(artifact, version, body);
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(name + ".pom"), pom);
        Files.writeString(
                folder.resolveSibling("maven-metadata-local.xml"),
                "<metadata><groupId>com.example</groupId><artifactId>" + artifact
                        + "</artifactId><versioning><versions>" + "<version>" + version
                        + "</version></versions></versioning></metadata>");
        if (files != null) {
            Map<String, String> entries = new LinkedHashMap<>(files);
            entries.put("META-INF/maven/com.example/" + artifact + "/pom.xml", pom);
            try (ZipOutputStream jar = new ZipOutputStream(Files.newOutputStream(folder.resolve(name + ".jar")))) {
                for (Map.Entry<String, String> file : entries.entrySet()) {
                    put(jar, file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
                }
            }
        }
    }

    private static void put(ZipOutputStream jar, String name, byte[] bytes) throws IOException {
        jar.putNextEntry(new ZipEntry(name));
        jar.write(bytes);
        jar.closeEntry();
    }

    private static void pom(Path folder, String artifact, String body) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("pom.xml"), pomText(artifact, "1.0", body));
    }

    private static String pomText(String artifact, String version, String body) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>com.example</groupId>
                  <artifactId>%s</artifactId>
                  <version>%s</version>
                  %s
                </project>
                """.formatted(artifact, version, body);
    }

    private static String license(String name) {
        return "<licenses><license><name>" + name + "</name></license></licenses>";
    }

    private static String dependencies(String... dependencies) {
        return "<dependencies>" + String.join("", dependencies) + "</dependencies>";
    }

    /** Without a version, the managed one. */
    private static String dependency(String artifact, String version, String rest) {
        return "<dependency><groupId>com.example</groupId><artifactId>" + artifact + "</artifactId>"
                + (version.isEmpty() ? "" : "<version>" + version + "</version>")
                + rest + "</dependency>";
    }
}
