package org.licentia.bench.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledSiblingsTest {
    private static final String TREE = """
            [INFO] --- dependency:3.8.1:tree (default-cli) @ api ---
            [INFO] com.example:api:jar:1.0
            [INFO] \\- org.example:library:jar:2.0:compile
            [INFO] --- dependency:3.8.1:tree (default-cli) @ server ---
            [INFO] com.example:server:jar:1.0
            [INFO] +- com.example:api:jar:1.0:compile
            [INFO] |  \\- org.example:library:jar:2.0:compile
            [INFO] \\- com.example:api:test-jar:tests:1.0:test
            """;

    @TempDir
    private Path repository;

    @Test
    void wantsWhatModulesAskOfEachOther() {
        assertThat(InstalledSiblings.wanted(TREE))
                .containsExactlyInAnyOrder("com/example/api/1.0/api-1.0.jar", "com/example/api/1.0/api-1.0-tests.jar");
    }

    @Test
    void writesOverNothing() throws IOException {
        Path there = repository.resolve("a/a-1.jar");
        Files.createDirectories(there.getParent());
        Files.writeString(there, "as it was");
        InstalledSiblings.write(Set.of("a/a-1.jar", "b/b-1.jar"), repository);
        assertThat(there).hasContent("as it was");
        assertThat(repository.resolve("b/b-1.jar")).exists();
    }
}
