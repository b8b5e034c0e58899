package org.licentia.bench.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyntheticReactorTest {
    private static final ReactorShape SHAPE = new ReactorShape(7, 95);

    @TempDir
    private Path folder;

    @Test
    void sameShapeSameBytes() throws IOException {
        Map<String, String> once = written("once", SHAPE, true);
        assertThat(written("again", SHAPE, true)).isEqualTo(once);
    }

    @Test
    void hasAsManyModulesAndArtifactsAsAskedFor() throws IOException {
        Map<String, String> files = written("size", SHAPE, false);
        assertThat(files.keySet().stream().filter(name -> name.startsWith("project/module-")))
                .hasSize(7);
        // Without parents, the BOM, and the second versions of the common ones.
        assertThat(files.keySet().stream()
                        .filter(name -> name.endsWith(".pom"))
                        .filter(name ->
                                !name.contains("/parent/") && !name.contains("/bom/") && !name.contains("/1.1/")))
                .hasSize(95);
    }

    @Test
    void jarsAreThereWhenAskedFor() throws IOException {
        assertThat(written("without", SHAPE, false).keySet()).noneMatch(name -> name.endsWith(".jar"));
        assertThat(written("with", SHAPE, true).keySet()).anyMatch(name -> name.endsWith(".jar"));
    }

    @Test
    void everyArtifactThatIsNamedExists() throws IOException {
        Map<String, String> files = written("closed", SHAPE, false);
        List<String> named = files.values().stream()
                .flatMap(String::lines)
                .filter(line -> line.contains("<groupId>org.example.family"))
                .map(SyntheticReactorTest::path)
                .distinct()
                .toList();
        assertThat(named)
                .isNotEmpty()
                .allMatch(path -> files.keySet().stream().anyMatch(file -> file.startsWith(path)));
    }

    @Test
    void traitsOfRealProjectsAreThere() throws IOException {
        String all = String.join("\n", written("traits", SHAPE, false).values());
        assertThat(all)
                .contains("<scope>import</scope>", "<scope>test</scope>", "<scope>runtime</scope>", "<parent>")
                .contains("<optional>true</optional>")
                .contains("<version>1.1</version>");
    }

    private static String path(String line) {
        String group = line.replaceAll(".*<groupId>(.*?)</groupId>.*", "$1");
        String artifact = line.replaceAll(".*<artifactId>(.*?)</artifactId>.*", "$1");
        return "remote/" + group.replace('.', '/') + "/" + (line.contains("<artifactId>") ? artifact + "/" : "");
    }

    private Map<String, String> written(String name, ReactorShape shape, boolean jars) throws IOException {
        Path place = folder.resolve(name);
        new SyntheticReactor(shape, place.resolve("project"), place.resolve("remote"), jars).write();
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(place)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                files.put(
                        place.relativize(file).toString().replace('\\', '/'),
                        content.replace(place.toUri().toString(), "PLACE/"));
            }
        }
        return files;
    }
}
