package org.licentia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licentia.cli.terminal.Exit;

/** Whatever a project would have Maven, the JVM or a shell run: a scan runs none of it. */
class ForeignCodeTest {
    @TempDir
    Path folder;

    @Test
    void nothingOfTheScannedProjectIsExecuted() throws IOException {
        Path mark = folder.resolve("mark");
        Path project = folder.resolve("project");
        String touch = "touch " + mark;
        write(project.resolve("mvnw"), "#!/bin/sh\n" + touch + "\n");
        write(project.resolve("licentia"), "#!/bin/sh\n" + touch + "\n");
        write(project.resolve(".mavenrc"), touch + "\n");
        write(
                project.resolve(".mvn/jvm.config"),
                "-javaagent:evil.jar -XX:OnOutOfMemoryError=\"" + touch + "\" -Xmx1m\n");
        write(
                project.resolve(".mvn/maven.config"),
                "-Dexec.executable=" + project.resolve("mvnw") + "\n-Dmaven.ext.class.path=evil.jar\n");
        write(
                project.resolve(".mvn/extensions.xml"),
                "<extensions><extension><groupId>l</groupId><artifactId>evil</artifactId><version>1</version>"
                        + "</extension></extensions>");
        String evil = "<groupId>l</groupId><artifactId>evil</artifactId><version>1</version>";
        write(
                project.resolve("pom.xml"),
                "<project><modelVersion>4.0.0</modelVersion><groupId>t</groupId><artifactId>app</artifactId>"
                        + "<version>1</version><dependencies><dependency>" + evil
                        + "</dependency></dependencies><build>"
                        + "<extensions><extension>" + evil + "</extension></extensions><plugins><plugin>" + evil
                        + "<extensions>true</extensions><executions><execution><phase>validate</phase><goals><goal>run"
                        + "</goal></goals></execution></executions></plugin></plugins></build></project>");
        Path place = folder.resolve("repository/l/evil/1");
        write(
                place.resolve("evil-1.pom"),
                "<project><modelVersion>4.0.0</modelVersion>" + evil
                        + "<licenses><license><name>MIT</name></license></licenses></project>");
        jarThatActs(place.resolve("evil-1.jar"), mark);
        Files.copy(place.resolve("evil-1.jar"), project.resolve("evil.jar"));

        Result result = Result.of(
                "",
                "check",
                project.toString(),
                "--offline",
                "--no-cache",
                "--repository",
                folder.resolve("repository").toString());

        assertThat(result.out()).contains("1 component in 1 module").contains("They are foreign code and are not run");
        assertThat(result.exit()).isEqualTo(Exit.GOOD);
        assertThat(mark).doesNotExist();
    }

    /** Whoever loaded its class, as that of an agent, a service or a mojo, would find it broken. */
    private static void jarThatActs(Path jar, Path mark) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (List<String> entry : List.of(
                    List.of(
                            "META-INF/MANIFEST.MF",
                            "Manifest-Version: 1.0\r\nMain-Class: Evil\r\nPremain-Class: Evil\r\nLaunch-Agent: Evil\r\n\r\n"),
                    List.of("META-INF/maven/extension.xml", "<extension/>"),
                    List.of("META-INF/services/org.slf4j.spi.SLF4JServiceProvider", "Evil"),
                    List.of("META-INF/services/javax.xml.parsers.SAXParserFactory", "Evil"),
                    List.of("META-INF/LICENSE.sh", "#!/bin/sh\ntouch " + mark + "\n"))) {
                zip.putNextEntry(new ZipEntry(entry.get(0)));
                zip.write(entry.get(1).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
            zip.putNextEntry(new ZipEntry("Evil.class"));
            zip.write(new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE});
            zip.closeEntry();
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        if (text.startsWith("#!")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
