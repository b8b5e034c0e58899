package org.licentia.bench.attacks;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A project and a local repository, to be filled with what attacks.
 *
 * @param project the folder of the project
 * @param repository Maven's local repository
 */
record Victim(Path project, Path repository) {
    private static final String LICENSE = "<licenses><license><name>Apache-2.0</name></license></licenses>";

    /** The project's own POM. */
    void own(String head, String body) throws IOException {
        write(project.resolve("pom.xml"), pom(head, "app", body));
    }

    /** The project's own POM, which uses these artifacts. */
    void uses(String... artifacts) throws IOException {
        own("", dependencies(List.of(artifacts)));
    }

    /** The POM of an artifact, with a license. */
    void published(String artifact, String body) throws IOException {
        Path folder = repository.resolve("a").resolve(artifact).resolve("1");
        write(folder.resolve(artifact + "-1.pom"), pom("", artifact, LICENSE + body));
    }

    /** The same with a jar. */
    void published(String artifact, byte[] jar) throws IOException {
        published(artifact, "");
        Files.write(repository.resolve("a").resolve(artifact).resolve("1").resolve(artifact + "-1.jar"), jar);
    }

    /** A file of the project. */
    void file(String name, String text) throws IOException {
        write(project.resolve(name), text);
    }

    /** A file of the project, of which nothing but the length is there. */
    void sparse(String name, long length) throws IOException {
        Path file = project.resolve(name);
        Files.createDirectories(file.getParent());
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(length);
        }
    }

    static String dependencies(List<String> artifacts) {
        return artifacts.stream()
                .map(artifact -> "<dependency><groupId>a</groupId><artifactId>" + artifact
                        + "</artifactId><version>1</version></dependency>")
                .collect(Collectors.joining("", "<dependencies>", "</dependencies>"));
    }

    /** A text for each number from 0, one after the other. */
    static String each(int count, String format) {
        return IntStream.range(0, count)
                .mapToObj(i -> format.replace("{i}", Integer.toString(i)).replace("{next}", Integer.toString(i + 1)))
                .collect(Collectors.joining());
    }

    private static String pom(String head, String artifact, String body) {
        return head + "<project><modelVersion>4.0.0</modelVersion><groupId>a</groupId><artifactId>" + artifact
                + "</artifactId><version>1</version>" + body + "</project>";
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
