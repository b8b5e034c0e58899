package org.licentia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@link IdentityTest} on the real projects of the corpus; the small ones with their jars. */
@Tag("corpus")
class IdentityCorpusTest {
    private static final int SMALL = 200;

    @TempDir
    Path scratch;

    static Stream<CorpusProject> projects() throws IOException {
        return CorpusProject.all().stream();
    }

    @ParameterizedTest
    @MethodSource("projects")
    void sameBytesWhateverIsRememberedAndHoweverManyThreads(CorpusProject project) throws IOException {
        Path copy = project.copyTo(scratch);
        List<String> more = new ArrayList<>(List.of("--jdk", "17"));
        if (project.expected().size() > SMALL) {
            more.add("--poms-only");
        }
        String repository = System.getProperty("licentia.repository");
        if (repository != null) {
            more.addAll(List.of("--repository", repository));
        }
        Map<String, List<String>> reports = IdentityTest.everyWay(copy, scratch, more);
        List<String> first = reports.values().iterator().next();
        assertThat(first).allSatisfy(report -> assertThat(report).isNotEmpty());
        reports.forEach(
                (way, files) -> assertThat(files).as(project.name() + " " + way).isEqualTo(first));
    }
}
