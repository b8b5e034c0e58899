package org.licentia.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SpellingCorrectionTest {
    private static final AliasData DATA = AliasData.bundled();
    private static final LicenseNames NAMES = LicenseNames.bundled();

    @Test
    void countsInsertionsDeletionsReplacementsAndSwaps() {
        assertThat(SpellingCorrection.distance("apache", "apache")).isZero();
        assertThat(SpellingCorrection.distance("apahce", "apache")).isEqualTo(1);
        assertThat(SpellingCorrection.distance("apche", "apache")).isEqualTo(1);
        assertThat(SpellingCorrection.distance("", "abc")).isEqualTo(3);
    }

    @Test
    void leavesWordsThatCarryMeaningAlone() {
        SpellingCorrection correction = new SpellingCorrection(Set.of("apache", "lesser", "military"), DATA.words());
        assertThat(correction.correct(List.of("apahce"))).contains(List.of("apache"));
        assertThat(correction.correct(List.of("lessre"))).isEmpty();
        assertThat(correction.correct(List.of("comercial"))).isEmpty();
        assertThat(correction.correct(List.of("mit"))).isEmpty();
    }

    // Whatever a typing error does to a copyleft name, it must not become a permissive license.
    @Test
    void typingErrorsNeverTurnCopyleftIntoPermission() {
        List<String> copyleft = List.of(
                "GNU General Public License v2",
                "GNU Lesser General Public License, Version 2.1",
                "GNU Affero General Public License v3",
                "Eclipse Public License 2.0",
                "Mozilla Public License 1.1",
                "Creative Commons Attribution Non Commercial 4.0",
                "Common Development and Distribution License 1.0",
                "Server Side Public License, v 1",
                "Apache License 2.0 with Commons Clause");
        Set<String> families = Set.of(
                "GPL",
                "LGPL",
                "AGPL",
                "EPL",
                "MPL",
                "CC-BY-NC",
                "CDDL",
                "SSPL",
                "LicenseRef-scancode-commons",
                "CC-BY");
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder name = new StringBuilder(copyleft.get(random.nextInt(copyleft.size())));
            for (int errors = 1 + random.nextInt(3); errors > 0; errors--) {
                int at = random.nextInt(name.length());
                switch (random.nextInt(3)) {
                    case 0 -> name.deleteCharAt(at);
                    case 1 -> name.insert(at, (char) ('a' + random.nextInt(26)));
                    default -> name.setCharAt(at, (char) ('a' + random.nextInt(26)));
                }
            }
            LicenseMatch match = NAMES.meaningOf(name.toString());
            if (match.isRecognised()) {
                assertThat(match.expression().terms())
                        .as("%s by %s", name, match.rule())
                        .anyMatch(term -> families.stream()
                                .anyMatch(family -> term.license().startsWith(family)));
            }
        }
    }
}
