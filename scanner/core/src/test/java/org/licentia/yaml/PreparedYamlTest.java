package org.licentia.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PreparedYamlTest {
    @Test
    void everyDataFileThatTravelsWithTheScannerSaysPreparedWhatItsTextSays() throws IOException {
        List<String> names = names();
        assertThat(names).contains("commercial-distribution.yaml", "license-aliases.yaml", "curations.yaml");
        for (String name : names) {
            YamlText text = YamlText.builtIn(name);
            assertThat(text).as(name).isNotNull();
            assertThat(PreparedYaml.of(name, text.bytes()))
                    .as(name)
                    .isEqualTo(YamlNode.of(text.root().orElseThrow()));
        }
    }

    @Test
    void countsForTheTextThatItWasMadeOfAlone() {
        byte[] text = bytes("a: [b, ~]\nc: ''\n");
        YamlNode root = YamlNode.of(new YamlText("a.yaml", text).root().orElseThrow());
        byte[] prepared = PreparedYaml.write(root, text);
        assertThat(PreparedYaml.read(prepared, text)).isEqualTo(root);
        assertThat(PreparedYaml.read(prepared, bytes("a: [b, ~]\nc: 'd'\n"))).isNull();
        assertThat(PreparedYaml.read(new byte[0], text)).isNull();
    }

    @Test
    void aTextOfTheUserIsParsedWhateverItsName() {
        YamlText text = new YamlText("commercial-distribution.yaml", bytes("mine: yes\n"));
        assertThat(text.parse().entries("it")).containsOnlyKeys("mine");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("..", "..", "policies"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }
}
