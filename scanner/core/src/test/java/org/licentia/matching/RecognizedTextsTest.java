package org.licentia.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecognizedTextsTest {
    private final RecognizedTexts texts = new RecognizedTexts();
    private final List<String> asked = new ArrayList<>();

    @Test
    void theSameTextIsRecognisedOnce() {
        recognize("mit");
        recognize("mit");
        recognize("apache");
        assertThat(asked).containsExactly("mit", "apache");
    }

    @Test
    void whatWasNotAskedForLongestIsForgottenFirst() {
        recognize("mit");
        for (int i = 0; i < 100; i++) {
            recognize(i + "x".repeat(100_000));
            recognize("mit");
        }
        recognize("0" + "x".repeat(100_000));
        assertThat(asked).filteredOn("mit"::equals).hasSize(1);
        assertThat(asked).filteredOn(text -> text.startsWith("0x")).hasSize(2);
    }

    @Test
    void aTextTooLongToKeepIsRecognisedAnew() {
        recognize("x".repeat(200_000));
        recognize("x".repeat(200_000));
        assertThat(asked).hasSize(2);
    }

    private void recognize(String text) {
        texts.recognize(text, unknown -> {
            asked.add(unknown);
            return Recognition.NOTHING;
        });
    }
}
