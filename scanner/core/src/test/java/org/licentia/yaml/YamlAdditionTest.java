package org.licentia.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.licentia.issue.LicentiaException;

/** What is put into a file, and what stays of it. */
class YamlAdditionTest {
    private static final List<String> ENTRY = List.of("rule: no-gpl", "because: \"a: b\"");

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String after(String before) {
        byte[] after = new YamlAddition(new YamlText(".licentia.yml", bytes(before)), "waivers").of(ENTRY);
        return new String(after, StandardCharsets.UTF_8);
    }

    private static Stream<Arguments> shapes() {
        String block = "  - rule: no-gpl\n    because: \"a: b\"\n";
        return Stream.of(
                Arguments.of("", "waivers:\n" + block),
                Arguments.of("# ours\n", "# ours\n\nwaivers:\n" + block),
                Arguments.of("# ours", "# ours\n\nwaivers:\n" + block),
                Arguments.of("policy: saas\n", "policy: saas\n\nwaivers:\n" + block),
                Arguments.of("policy: saas", "policy: saas\n\nwaivers:\n" + block),
                Arguments.of("---\npolicy: saas\n", "---\npolicy: saas\n\nwaivers:\n" + block),
                Arguments.of("\uFEFFpolicy: saas\n", "\uFEFFpolicy: saas\n\nwaivers:\n" + block),
                Arguments.of("policy: \"\uD83D\uDE00\" # ü\n", "policy: \"\uD83D\uDE00\" # ü\n\nwaivers:\n" + block),
                Arguments.of("waivers:\npolicy: saas\n", "waivers:\n" + block + "policy: saas\n"),
                Arguments.of(
                        "waivers: # none\n  # so far\npolicy: saas\n",
                        "waivers: # none\n" + block + "  # so far\npolicy: saas\n"),
                Arguments.of("waivers:", "waivers:\n" + block),
                Arguments.of(
                        "waivers:\n- rule: a   # first\n\n# about the model\nmodel: saas\n",
                        "waivers:\n- rule: a   # first\n- rule: no-gpl\n  because: \"a: b\"\n\n# about the"
                                + " model\nmodel: saas\n"),
                Arguments.of(
                        "waivers:\n    - rule: a\n      ticket:\n",
                        "waivers:\n    - rule: a\n      ticket:\n    - rule: no-gpl\n      because: \"a: b\"\n"),
                Arguments.of("waivers:\n  - rule: a", "waivers:\n  - rule: a\n" + block),
                Arguments.of(
                        "waivers:\n  - { rule: a,\n      x: [b,\n  c] } # end\nz: 1\n",
                        "waivers:\n  - { rule: a,\n      x: [b,\n  c] } # end\n" + block + "z: 1\n"),
                Arguments.of(
                        "waivers:\n  - because: |\n      one\n      two\n\nz: 1\n",
                        "waivers:\n  - because: |\n      one\n      two\n" + block + "\nz: 1\n"),
                Arguments.of(
                        "waivers:\n  - because: >-\n      one\n      two",
                        "waivers:\n  - because: >-\n      one\n      two\n" + block),
                Arguments.of("\"waivers\":\n  - rule: a\n", "\"waivers\":\n  - rule: a\n" + block),
                Arguments.of(
                        "  policy: saas\n",
                        "  policy: saas\n\n  waivers:\n    - rule: no-gpl\n      because: \"a: b\"\n"),
                Arguments.of(
                        "nested:\n  waivers:\n    - rule: a\n",
                        "nested:\n  waivers:\n    - rule: a\n\nwaivers:\n" + block),
                Arguments.of("z: |+\n  text\n\n", "z: |+\n  text\n\n\nwaivers:\n" + block));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void linesGoWhereAPersonWouldPutThem(String before, String after) {
        assertThat(after(before)).isEqualTo(after);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void lineEndsOfTheFileAreKept(String before, String after) {
        if (before.contains("\n")) {
            assertThat(after(before.replace("\n", "\r\n"))).isEqualTo(after.replace("\n", "\r\n"));
        }
        assertThat(after(before)).isEqualTo(after);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ policy: saas }\n",
                "waivers: []\n",
                "waivers: [ { rule: a } ]\n",
                "waivers: ~\n",
                "waivers: null\n",
                "waivers: { rule: a }\n",
                "waivers: words\n",
                "- rule: a\n",
                "policy: saas\n...\n",
                "words\n",
                "policy: saas\n---\npolicy: saas\n",
                "policy: [",
                "policy: \u0000\n"
            })
    void whatLeavesNoPlaceIsRefusedWithAWord(String before) {
        assertThatThrownBy(() -> after(before))
                .isInstanceOf(LicentiaException.class)
                .hasMessageContaining(".licentia.yml")
                .hasMessageEndingWith(".");
    }

    @Test
    void aSecondEntryComesBehindTheFirst() {
        String twice = new String(
                new YamlAddition(new YamlText(".licentia.yml", bytes(after("policy: saas\n"))), "waivers")
                        .of(List.of("rule: other")),
                StandardCharsets.UTF_8);
        assertThat(twice)
                .isEqualTo("policy: saas\n\nwaivers:\n  - rule: no-gpl\n    because: \"a: b\"\n  - rule: other\n");
    }

    /** Whatever is put together from odd pieces: either it is refused, or all that stood there stands there still. */
    @Test
    void everyByteOfWhateverFileStays() {
        List<String> pieces = List.of(
                "waivers:",
                "policy: saas",
                "- rule: a",
                "  - rule: b",
                "    x: y",
                "# c",
                "",
                " ",
                "  ",
                "z: |",
                "z: >+",
                "    text",
                "'q': \"a\\n b\"",
                "k: [a,",
                "  b]",
                "\t",
                "---",
                "...",
                "waivers: []",
                "- - x",
                "? w",
                ": v",
                "ümlaut: \u2028x",
                "  # in");
        List<String> ends = List.of("\n", "\r\n", "\r");
        Random random = new Random(20_261_121);
        int written = 0;
        for (int round = 0; round < 20_000; round++) {
            String end = ends.get(random.nextInt(ends.size()));
            StringBuilder text = new StringBuilder(random.nextInt(9) == 0 ? "\uFEFF" : "");
            int lines = random.nextInt(8);
            for (int i = 0; i < lines; i++) {
                text.append(pieces.get(random.nextInt(pieces.size())))
                        .append(i == lines - 1 && random.nextBoolean() ? "" : end);
            }
            String before = text.toString();
            String after;
            try {
                after = after(before);
            } catch (LicentiaException refused) {
                continue;
            }
            written++;
            int head = 0;
            while (head < before.length() && before.charAt(head) == after.charAt(head)) {
                head++;
            }
            assertThat(after).endsWith(before.substring(head)).contains("rule: no-gpl");
        }
        assertThat(written).isGreaterThan(1_000);
    }

    @Test
    void wordsAreReadAsTheyWereGiven() {
        for (String words : List.of(
                "no",
                "on",
                "~",
                "null",
                "a: b",
                "# c",
                "- x",
                "it's \"so\"",
                "back\\slash",
                "1.0",
                "2026-01-01",
                "{a}",
                "*",
                "&a",
                "!t",
                "\u202Egpl",
                "ü \uD83D\uDE00",
                "a\tb\u0007",
                "com.example:lib",
                "x:",
                "%",
                "@me")) {
            YamlText text = new YamlText("x.yml", bytes("key: " + YamlWords.written(words) + "\n"));
            assertThat(text.parse().entries("the file").get("key").text("the words"))
                    .isEqualTo(words);
        }
    }
}
