package org.licentia.matching;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.licentia.spdx.LicenseList;
import org.spdx.utility.compare.LicenseCompareHelper;
import org.spdx.utility.compare.SpdxCompareException;

/**
 * Real texts that we confirm word for word, put before the SPDX library with the same template: {@code mvn verify
 * -Pcorpus -Dlicentia.corpus=DIR -Dtest=ConfirmedTextsCorpusTest}. The library stumbles over comment marks, markup and
 * hyphens at line ends, so it gets the words alone; every disagreement is printed.
 */
@Tag("corpus")
class ConfirmedTextsCorpusTest {
    private static final Path CORPUS = Path.of(System.getProperty("licentia.corpus", "."), "license-texts", "files");
    private static final int EVERY = 7;
    private static final int LONGEST = 6_000;

    private final WholeTexts texts = new WholeTexts(TextIndex.bundled());

    @Test
    void whatWeConfirmTheSpdxLibraryConfirms() throws IOException, SpdxCompareException {
        List<Path> paths;
        try (Stream<Path> found = Files.walk(CORPUS)) {
            paths = found.filter(Files::isRegularFile).sorted().toList();
        }
        int confirmed = 0;
        List<String> disagreements = new ArrayList<>();
        for (int i = 0; i < paths.size(); i += EVERY) {
            TokenizedText text = TokenizedText.of(Decoder.decode(Files.readAllBytes(paths.get(i))));
            for (Finding finding : texts.find(text)) {
                String id = finding.meaning().expression().toString();
                String template = template(id);
                int end = text.end(finding.to() - 1);
                String words =
                        text.text().substring(text.start(finding.from()), end).replaceAll("\\R[^\\p{L}\\p{N}]*", "\n");
                if (finding.similarity() < 1 || template.isEmpty() || words.length() > LONGEST) {
                    continue;
                }
                confirmed++;
                if (LicenseCompareHelper.isTextMatchingTemplate(template, words).isDifferenceFound()
                        && !isConfirmedBySibling(id, words)) {
                    disagreements.add(paths.get(i).getFileName() + " " + id);
                }
            }
        }
        System.out.println(confirmed + " confirmed by us, of these not by the SPDX library: " + disagreements);
        assertThat(disagreements.size()).isLessThan(confirmed / 3);
    }

    /** The library's own way to look for a license in a longer text. */
    private static boolean isConfirmedBySibling(String id, String words) throws SpdxCompareException, IOException {
        return !LicenseCompareHelper.isTextMatchingTemplate(template(id), words + ".")
                .isDifferenceFound();
    }

    private static String template(String id) throws IOException {
        try (InputStream stream = LicenseList.class.getResourceAsStream("/resources/stdlicenses/" + id + ".json")) {
            return stream == null
                    ? ""
                    : new ObjectMapper()
                            .readTree(stream)
                            .path("standardLicenseTemplate")
                            .asText();
        }
    }
}
