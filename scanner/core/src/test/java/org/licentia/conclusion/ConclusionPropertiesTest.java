package org.licentia.conclusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.licentia.conclusion.Witnesses.conclude;
import static org.licentia.conclusion.Witnesses.meaning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.licentia.evidence.LicenseEvidence;
import org.licentia.evidence.LicenseEvidence.Confidence;
import org.licentia.evidence.LicenseEvidence.Kind;
import org.licentia.spdx.LicenseMatch;
import org.licentia.spdx.SpdxExpression;

/** What holds for whatever places may say, tried on generated evidence. */
class ConclusionPropertiesTest {
    /** Of each property and seed; more with {@code -Dlicentia.tries=4000}. */
    private static final int TRIES = Integer.getInteger("licentia.tries", 1_000);

    private static final List<ConclusionStatus> BEST_FIRST = List.of(
            ConclusionStatus.CURATED,
            ConclusionStatus.AGREED,
            ConclusionStatus.DETECTED_ONLY,
            ConclusionStatus.DECLARED_ONLY,
            ConclusionStatus.AMBIGUOUS,
            ConclusionStatus.CONFLICTING,
            ConclusionStatus.UNKNOWN);
    private static final List<LicenseMatch> MEANINGS = List.of(
            meaning("MIT"),
            meaning("Apache-2.0"),
            meaning("EPL-1.0"),
            meaning("BSD-3-Clause", "BSD-2-Clause", "BSD-4-Clause"),
            meaning("BSD-3-Clause"),
            meaning("GPL-2.0-only"),
            meaning("GPL-2.0-or-later"),
            meaning("GPL-2.0-only WITH Classpath-exception-2.0"),
            meaning("EPL-1.0 OR GPL-2.0-only"),
            meaning("Apache-2.0 AND MIT"),
            Witnesses.withoutGrant("GPL-2.0-only", "GPL-2.0-or-later"),
            Witnesses.withoutGrant("LGPL-3.0-only", "LGPL-3.0-or-later"),
            Witnesses.withoutGrant("GPL-3.0-only", "GPL-3.0-or-later"),
            Witnesses.sideBySide("Apache-2.0 AND MIT", "Apache-2.0 OR MIT"),
            Witnesses.unknownWords("Pony License"));

    @ParameterizedTest
    @ValueSource(longs = {1, 42, 20261120})
    void theOrderOfEvidenceDoesNotMatter(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < TRIES; i++) {
            List<LicenseEvidence> evidence = anyEvidence(random);
            LicenseConclusion one = conclude(evidence);
            List<LicenseEvidence> shuffled = new ArrayList<>(evidence);
            Collections.shuffle(shuffled, random);
            LicenseConclusion other = conclude(shuffled);
            assertThat(other.expression()).as("%s", evidence).isEqualTo(one.expression());
            assertThat(other.rule()).as("%s", evidence).isEqualTo(one.rule());
            assertThat(other.readings()).as("%s", evidence).isEqualTo(one.readings());
            assertThat(other.doubt()).isEqualTo(one.doubt());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 43, 20261121})
    void hintsNeverChangeWhatStrongerEvidenceSays(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < TRIES; i++) {
            List<LicenseEvidence> evidence = anyEvidence(random);
            if (evidence.stream().allMatch(each -> each.confidence() == Confidence.HINT)) {
                continue;
            }
            LicenseConclusion without = conclude(evidence);
            LicenseConclusion with = conclude(Stream.concat(evidence.stream(), Stream.of(anyHint(random, 99)))
                    .toList());
            if (with.rule().equals("operator-from-wording")) {
                // The one thing a hint may settle: how the licenses combine that others name.
                assertThat(without.readings()).as("%s", evidence).contains(with.expression());
                continue;
            }
            assertThat(with.expression()).as("%s", evidence).isEqualTo(without.expression());
            assertThat(with.readings()).isEqualTo(without.readings());
            assertThat(with.status()).isEqualTo(without.status());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 44, 20261122})
    void oneMoreWitnessWhoSaysTheSameNeverWorsensTheStatus(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < TRIES; i++) {
            List<LicenseEvidence> evidence = anyEvidence(random);
            LicenseEvidence repeated = evidence.get(random.nextInt(evidence.size()));
            LicenseConclusion without = conclude(evidence);
            LicenseEvidence again = Witnesses.of(
                    repeated.source() + "-copy",
                    repeated.kind(),
                    repeated.confidence(),
                    "copy/" + repeated.location(),
                    repeated.meaning(),
                    repeated.distance());
            if (pomLists(evidence, repeated)) {
                continue;
            }
            LicenseConclusion with =
                    conclude(Stream.concat(evidence.stream(), Stream.of(again)).toList());
            assertThat(BEST_FIRST.indexOf(with.status()))
                    .as("%s and again %s: %s, then %s", evidence, repeated, without.rule(), with.rule())
                    .isLessThanOrEqualTo(BEST_FIRST.indexOf(without.status()));
        }
    }

    // One element of a list is not what the POM says.
    private static boolean pomLists(List<LicenseEvidence> evidence, LicenseEvidence repeated) {
        return repeated.source().equals("pom")
                && evidence.stream().filter(each -> each.source().equals("pom")).count() > 1;
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 45, 20261123})
    void doubtIsNeverSwallowed(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < TRIES; i++) {
            List<LicenseEvidence> evidence = anyEvidence(random);
            LicenseConclusion conclusion = conclude(evidence);
            assertThat(conclusion.readings()).contains(conclusion.expression());
            assertThat(conclusion.evidence()).containsExactlyElementsOf(evidence);
            boolean several = conclusion.readings().size() > 1;
            assertThat(conclusion.doubt() != LicenseConclusion.Doubt.NONE)
                    .as("%s", evidence)
                    .isEqualTo(several);
            if (conclusion.status() == ConclusionStatus.CONFLICTING) {
                evidence.stream()
                        .filter(each -> each.confidence() != Confidence.HINT && each.kind() == Kind.DETECTED)
                        .forEach(each -> assertThat(conclusion.readings())
                                .as("%s of %s", each, conclusion)
                                .anyMatch(reading -> names(reading, each)));
            }
        }
    }

    private static boolean names(SpdxExpression reading, LicenseEvidence each) {
        return reading.terms().containsAll(each.meaning().expression().terms());
    }

    private static List<LicenseEvidence> anyEvidence(Random random) {
        List<LicenseEvidence> evidence = new ArrayList<>();
        for (int line = 0; line < random.nextInt(3); line++) {
            evidence.add(Witnesses.pom(7 + 4 * line, any(random)));
        }
        if (random.nextInt(4) == 0) {
            evidence.add(Witnesses.manifest(any(random)));
        }
        for (int file = 0; file < random.nextInt(3); file++) {
            evidence.add(Witnesses.file("META-INF/LICENSE" + file, any(random)));
        }
        if (random.nextInt(3) == 0 || evidence.isEmpty()) {
            evidence.add(anyHint(random, 1));
        }
        if (random.nextInt(20) == 0) {
            evidence.add(Witnesses.curation("curations.yml", any(random)));
        }
        return evidence;
    }

    private static LicenseEvidence anyHint(Random random, int place) {
        return random.nextBoolean()
                ? Witnesses.of(
                        "notice-file", Kind.DETECTED, Confidence.HINT, "META-INF/NOTICE" + place + ":3", any(random), 0)
                : Witnesses.superParent(any(random));
    }

    private static LicenseMatch any(Random random) {
        return MEANINGS.get(random.nextInt(MEANINGS.size()));
    }
}
