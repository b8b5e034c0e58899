package org.licentia.matching;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.licentia.matching.finding.Finding;
import org.licentia.matching.text.TokenizedText;
import org.licentia.matching.whole.TextIndex;
import org.licentia.matching.whole.WholeTexts;
import org.licentia.spdx.LicenseList;
import org.licentia.spdx.ListedLicense;
import org.spdx.utility.compare.LicenseCompareHelper;
import org.spdx.utility.compare.SpdxCompareException;

/** Our comparison with a template beside that of the SPDX library, on texts with one word too few, too many or wrong. */
class SpdxTemplateOracleTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TEXTS = 60;
    private static final int EDITS = 4;

    private final WholeTexts texts = new WholeTexts(TextIndex.bundled());
    private final LicenseList list = LicenseList.bundled();

    @Test
    void whatWeConfirmTheSpdxLibraryConfirms() throws IOException, SpdxCompareException {
        Random random = new Random(3);
        List<String> disagreements = new ArrayList<>();
        int confirmed = 0;
        for (String id : sample(random)) {
            String template = template(id);
            for (int i = 0; i < EDITS; i++) {
                String text = edited(list.text(id).orElseThrow(), random);
                if (isConfirmed(text, id)) {
                    confirmed++;
                    if (LicenseCompareHelper.isTextMatchingTemplate(template, text)
                            .isDifferenceFound()) {
                        disagreements.add(id + ": " + text);
                    }
                }
            }
        }
        assertThat(confirmed).isGreaterThan(TEXTS / 2);
        assertThat(disagreements).isEmpty();
    }

    private boolean isConfirmed(String text, String id) {
        List<Finding> found = texts.find(TokenizedText.of(text));
        return found.size() == 1
                && found.get(0).similarity() == 1.0
                && found.get(0).meaning().expression().toString().equals(id);
    }

    /** Short licenses that the library takes for themselves as they are listed. */
    private List<String> sample(Random random) throws IOException, SpdxCompareException {
        List<ListedLicense> licenses = new ArrayList<>(list.licenses());
        List<String> sample = new ArrayList<>();
        while (sample.size() < TEXTS) {
            String id = licenses.remove(random.nextInt(licenses.size())).id();
            String text = list.text(id).orElseThrow();
            if (text.length() < 3_000
                    && !LicenseCompareHelper.isTextMatchingTemplate(template(id), text)
                            .isDifferenceFound()) {
                sample.add(id);
            }
        }
        return sample;
    }

    private static String template(String id) throws IOException {
        try (InputStream stream = LicenseList.class.getResourceAsStream("/resources/stdlicenses/" + id + ".json")) {
            return JSON.readTree(stream).path("standardLicenseTemplate").asText();
        }
    }

    private static String edited(String text, Random random) {
        List<String> words = new ArrayList<>(Arrays.asList(text.split("(?<=\\s)")));
        int at = random.nextInt(words.size());
        // We compare words, the library punctuation too; and what stands around a text is not of the text.
        while (at == 0 || !words.get(at).matches("(?s)\\p{L}\\p{L}+.*")) {
            at = random.nextInt(words.size());
        }
        switch (random.nextInt(4)) {
            case 0 -> words.remove(at);
            case 1 -> words.add(at, "kumquat ");
            case 2 -> words.set(at, "kumquat ");
            default -> words.set(at, words.get(at) + "\n");
        }
        return String.join("", words);
    }
}
