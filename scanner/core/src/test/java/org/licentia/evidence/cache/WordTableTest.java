package org.licentia.evidence.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licentia.cache.CacheStore;
import org.licentia.evidence.KnownWords;
import org.licentia.evidence.WordReader;
import org.licentia.matching.Recognition;
import org.licentia.matching.finding.TextMatch;
import org.licentia.spdx.LicenseMatch;
import org.licentia.spdx.SpdxExpression;
import org.licentia.spdx.SpdxTerm;

class WordTableTest {
    private static final LicenseMatch MIT = LicenseMatch.exact(SpdxTerm.of("MIT"), "name:mit");
    private static final LicenseMatch OPEN = LicenseMatch.ambiguous(
            SpdxTerm.of("GPL-2.0-only"),
            "version",
            List.of(
                    SpdxTerm.of("GPL-2.0-only"),
                    SpdxExpression.or(List.of(
                            new SpdxTerm("GPL-2.0-or-later", false, "Classpath-exception-2.0"),
                            new SpdxTerm("EPL-2.0", true, null)))));
    private static final Recognition HEADER = new Recognition(
            OPEN,
            MIT,
            0.75,
            List.of(new TextMatch(TextMatch.Kind.NOTICE, OPEN, 1, 12, 1, "J\u00f6rg \u4e2d", List.of("+a"))));

    @TempDir
    Path folder;

    private static WordTable again(WordTable table) throws IOException {
        return WordTable.decode(table.encode());
    }

    @Test
    void whatWordsMeanComesBackAsItWas() throws IOException {
        WordTable table = WordTable.empty();
        table.keep("MIT", null, MIT);
        table.keep("GPL", "", OPEN);
        table.keep("a header", HEADER);
        table.keep("", Recognition.NOTHING);
        WordTable again = again(table);
        assertThat(again.isChanged()).isFalse();
        assertThat(again.meaning("MIT", null)).isEqualTo(MIT);
        assertThat(again.meaning("GPL", "")).isEqualTo(OPEN);
        assertThat(again.recognition("a header")).isEqualTo(HEADER);
        assertThat(again.recognition("")).isEqualTo(Recognition.NOTHING);
    }

    @Test
    void aNameIsNoAddressAndNoText() throws IOException {
        WordTable table = WordTable.empty();
        table.keep("x", null, MIT);
        WordTable again = again(table);
        assertThat(again.meaning(null, "x")).isNull();
        assertThat(again.meaning("x", "")).isNull();
        assertThat(again.recognition("x")).isNull();
    }

    @Test
    void equalTablesAreEqualBytesInWhateverOrderTheyWereFilled() {
        WordTable one = WordTable.empty();
        one.keep("a", null, MIT);
        one.keep("b", null, OPEN);
        WordTable other = WordTable.empty();
        other.keep("b", null, OPEN);
        other.keep("a", null, MIT);
        assertThat(one.encode()).isEqualTo(other.encode());
    }

    @Test
    void ofTooManyWordsThoseStayThatWereAskedFor() throws IOException {
        WordTable table = WordTable.empty();
        for (int i = 0; i < 2_000; i++) {
            table.keep("old " + i, null, MIT);
        }
        WordTable next = again(table);
        assertThat(next.meaning("old 77", null)).isEqualTo(MIT);
        for (int i = 0; i < 1_999; i++) {
            next.keep("new " + i, null, OPEN);
        }
        WordTable last = again(next);
        assertThat(last.meaning("old 77", null)).isEqualTo(MIT);
        assertThat(last.meaning("old 78", null)).isNull();
        assertThat(last.meaning("new 1", null)).isEqualTo(OPEN);
    }

    @Test
    void aTableThatIsCutOffIsNone() {
        WordTable table = WordTable.empty();
        table.keep("a header", HEADER);
        table.keep("MIT", null, MIT);
        byte[] sound = table.encode();
        for (int length = 0; length < sound.length; length++) {
            byte[] cut = Arrays.copyOf(sound, length);
            assertThatThrownBy(() -> WordTable.decode(cut)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void aLaterScanReadsNoWordsAgain() throws IOException {
        List<String> read = new ArrayList<>();
        for (int scan = 0; scan < 2; scan++) {
            try (FolderEvidenceCache cache = new FolderEvidenceCache(folder, "today", read::add)) {
                WordReader words = reader(cache.words(), read);
                assertThat(words.meaning("MIT", null)).isEqualTo(MIT);
                assertThat(words.meaning("MIT", null)).isEqualTo(MIT);
                assertThat(words.recognition("a header")).isEqualTo(HEADER);
            }
        }
        assertThat(read).containsExactly("MIT null", "a header");
        try (FolderEvidenceCache other = new FolderEvidenceCache(folder, "tomorrow", read::add)) {
            assertThat(reader(other.words(), read).meaning("MIT", null)).isEqualTo(MIT);
        }
        assertThat(read).containsExactly("MIT null", "a header", "MIT null");
        assertThat(new CacheStore(folder).clear()).isPositive();
        assertThat(new CacheStore(folder).statistics().bytes()).isZero();
    }

    private static WordReader reader(KnownWords known, List<String> read) {
        return new WordReader(
                List.of(known),
                (name, url) -> {
                    read.add(name + " " + url);
                    return MIT;
                },
                text -> {
                    read.add(text);
                    return HEADER;
                });
    }
}
