package org.licentia.yaml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Run by the build: parses the data files that travel with the scanner, so that no scan has to. */
public final class YamlPreparation {
    private YamlPreparation() {}

    /** @param args the folder of the texts; the folder for the prepared documents */
    public static void main(String[] args) throws IOException {
        Path target = Files.createDirectories(Path.of(args[1]));
        List<Path> texts;
        try (Stream<Path> files = Files.list(Path.of(args[0]))) {
            texts = files.filter(file -> file.getFileName().toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
        for (Path file : texts) {
            YamlText text = YamlText.of(file);
            byte[] prepared = PreparedYaml.write(YamlNode.of(text.root().orElseThrow()), text.bytes());
            Files.write(target.resolve(text.name() + PreparedYaml.ENDING), prepared);
        }
    }
}
