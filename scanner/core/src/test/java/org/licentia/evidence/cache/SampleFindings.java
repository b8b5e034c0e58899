package org.licentia.evidence.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.licentia.evidence.ArchiveFindings;
import org.licentia.evidence.Attribution;
import org.licentia.evidence.ContainedComponent;
import org.licentia.evidence.CopyrightNotice;
import org.licentia.evidence.EvidenceCache;
import org.licentia.evidence.LegalDocument;
import org.licentia.evidence.LicenseEvidence;
import org.licentia.graph.Component;
import org.licentia.graph.Coordinates;
import org.licentia.graph.Linkage;
import org.licentia.graph.Purl;
import org.licentia.issue.Issue;
import org.licentia.issue.Severity;
import org.licentia.issue.Stage;
import org.licentia.spdx.LicenseMatch;
import org.licentia.spdx.SpdxExpression;
import org.licentia.spdx.SpdxTerm;

/** Findings of every shape, the same for equal seeds. */
final class SampleFindings {
    private static final List<String> WORDS =
            List.of("MIT", "", "line\nline", "\u0000\uD83D\uDE00", "{\"a\":1}", "x".repeat(5_000), "Ünïcode");

    private final Random random;

    private SampleFindings(long seed) {
        this.random = new Random(seed);
    }

    static ArchiveFindings of(long seed) {
        SampleFindings sample = new SampleFindings(seed);
        return new ArchiveFindings(
                sample.list(3, sample::evidence),
                sample.contained(3),
                sample.list(2, sample::issue),
                sample.random.nextBoolean(),
                sample.attribution());
    }

    static EvidenceCache.Key key(long seed) {
        return new EvidenceCache.Key(
                String.format("%064x", seed), new Purl("pkg:maven/g/a@" + seed), List.of("manifest", "license-file"));
    }

    private interface Maker<T> {
        T make();
    }

    private <T> List<T> list(int most, Maker<T> maker) {
        List<T> list = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            list.add(maker.make());
        }
        return list;
    }

    private String words() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private <E> E any(E[] all) {
        return all[random.nextInt(all.length)];
    }

    private SpdxExpression expression(int depth) {
        int kind = random.nextInt(depth == 0 ? 4 : 6);
        return switch (kind) {
            case 0 -> SpdxTerm.NOASSERTION;
            case 1 -> new SpdxTerm("GPL-2.0-only", false, "Classpath-exception-2.0");
            case 2 -> new SpdxTerm("Apache-2.0", true, null);
            // The id of an exception that stands alone: no expression that could be parsed.
            case 3 -> new SpdxTerm("Classpath-exception-2.0", false, null);
            case 4 -> new SpdxExpression.And(List.of(expression(depth - 1), expression(depth - 1)));
            default -> new SpdxExpression.Or(List.of(expression(depth - 1), expression(depth - 1)));
        };
    }

    private LicenseEvidence evidence() {
        return new LicenseEvidence(
                "manifest",
                any(LicenseEvidence.Kind.values()),
                any(LicenseEvidence.Confidence.values()),
                words(),
                words(),
                random.nextBoolean() ? null : words(),
                random.nextBoolean() ? null : "repo",
                new LicenseMatch(expression(3), "rule", list(3, () -> expression(2))),
                random.nextInt(3),
                random.nextBoolean() ? null : "0".repeat(64));
    }

    private List<ContainedComponent> contained(int depth) {
        return depth == 0
                ? List.of()
                : list(
                        2,
                        () -> new ContainedComponent(
                                random.nextBoolean()
                                        ? Component.of(new Coordinates("g", "a", "war", "c", "1"), false)
                                        : Component.part(Coordinates.jar("g", "a", "1"), "META-INF/LICENSE/x y"),
                                any(Linkage.values()),
                                words(),
                                random.nextBoolean() ? null : "1".repeat(64),
                                list(2, this::evidence),
                                contained(depth - 1),
                                random.nextBoolean(),
                                attribution()));
    }

    private Attribution attribution() {
        return new Attribution(
                list(
                        2,
                        () -> new LegalDocument(
                                words(),
                                any(LegalDocument.Kind.values()),
                                random.nextBoolean() ? null : words(),
                                "2".repeat(64),
                                words())),
                list(2, () -> new CopyrightNotice(words(), words())));
    }

    private Issue issue() {
        return new Issue(
                any(Severity.values()),
                any(Stage.values()),
                random.nextBoolean() ? null : "pkg:maven/g/a@1",
                random.nextBoolean() ? null : "g:m",
                words(),
                words());
    }
}
