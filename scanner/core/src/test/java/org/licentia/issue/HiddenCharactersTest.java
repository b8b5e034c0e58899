package org.licentia.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HiddenCharactersTest {
    private static final Set<Integer> UNSEEN = Set.of(
            (int) Character.CONTROL,
            (int) Character.FORMAT,
            (int) Character.SURROGATE,
            (int) Character.LINE_SEPARATOR,
            (int) Character.PARAGRAPH_SEPARATOR);

    @Test
    void whatThisJdkKnowsToBeUnseenIsOneOfThem() {
        int[] missing = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(c -> UNSEEN.contains(Character.getType(c)) && !HiddenCharacters.contains(c))
                .toArray();
        assertThat(missing).isEmpty();
    }

    @Test
    void nothingIsOneOfThemThatThisJdkKnowsToBeSeen() {
        int[] wrong = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(c -> !UNSEEN.contains(Character.getType(c))
                        && Character.isDefined(c)
                        && HiddenCharacters.contains(c))
                .toArray();
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0, 0x7F, 0x85, 0x0890, 0x1343F, 0x2065, 0xD800, 0xDFFF, 0xFDD0, 0xFDEF, 0xFFF0, 0xFFFE, 0xFFFF, 0x1FFFE,
                0x10FFFF, 0xE0002, 0xE0080, 0xE0FFF
            })
    void whichTheyAreDependsOnNoJdk(int c) {
        assertThat(HiddenCharacters.contains(c)).isTrue();
    }

    // U+180F and U+1FAE9 came after the Unicode of JDK 17; U+0378 belongs to nobody; U+E000 and U+F8FF are private.
    @ParameterizedTest
    @ValueSource(ints = {'a', 0xA0, 0x0378, 0x180F, 0xE000, 0xF8FF, 0xFE0F, 0xFFFD, 0x1FAE9, 0xE0100, 0xE01EF, 0xE1000})
    void whatNoVersionHasAssignedOrIsPrivateIsACharacterLikeAnyOther(int c) {
        assertThat(HiddenCharacters.contains(c)).isFalse();
    }

    @Test
    void formatCharactersAreAmongThem() {
        assertThat(HiddenCharacters.isFormat(0x202E)).isTrue();
        assertThat(HiddenCharacters.isFormat(0xE0001)).isTrue();
        assertThat(HiddenCharacters.isFormat('\n')).isFalse();
        assertThat(HiddenCharacters.isFormat(0xE01F0)).isFalse();
    }
}
