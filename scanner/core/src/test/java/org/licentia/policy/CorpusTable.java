package org.licentia.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A tab-separated table of the corpus, whose folder the system property {@code licentia.corpus} names. */
final class CorpusTable {
    private CorpusTable() {}

    /** Its rows, each by column name; a missing cell is the empty string. */
    static List<Map<String, String>> rows(String file) throws IOException {
        String folder = System.getProperty("licentia.corpus");
        assertThat(folder).as("-Dlicentia.corpus=DIR").isNotNull();
        List<String> lines = Files.readAllLines(Path.of(folder, file), StandardCharsets.UTF_8);
        String[] header = lines.get(0).split("\t", -1);
        return lines.subList(1, lines.size()).stream()
                .map(line -> {
                    String[] cells = line.split("\t", -1);
                    Map<String, String> row = new HashMap<>();
                    for (int i = 0; i < header.length; i++) {
                        row.put(header[i], i < cells.length ? cells[i] : "");
                    }
                    return row;
                })
                .toList();
    }
}
