package org.licentia.evidence.cache;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.licentia.cache.EntryReader;
import org.licentia.cache.EntryWriter;
import org.licentia.evidence.ArchiveFindings;
import org.licentia.evidence.Attribution;
import org.licentia.evidence.ContainedComponent;
import org.licentia.evidence.CopyrightNotice;
import org.licentia.evidence.LegalDocument;
import org.licentia.evidence.LicenseChange;
import org.licentia.evidence.LicenseEvidence;
import org.licentia.graph.Component;
import org.licentia.graph.Coordinates;
import org.licentia.graph.Linkage;
import org.licentia.graph.Purl;
import org.licentia.issue.Issue;
import org.licentia.issue.Severity;
import org.licentia.issue.Stage;

/** Findings as bytes and back, such that what comes back equals what went in. */
final class FindingsCodec {
    private static final LicenseEvidence.Kind[] KINDS = LicenseEvidence.Kind.values();
    private static final LicenseEvidence.Confidence[] CONFIDENCES = LicenseEvidence.Confidence.values();
    private static final LegalDocument.Kind[] DOCUMENTS = LegalDocument.Kind.values();
    private static final Linkage[] LINKAGES = Linkage.values();
    private static final Severity[] SEVERITIES = Severity.values();
    private static final Stage[] STAGES = Stage.values();

    /** Works inside works; archives are not opened that deep. */
    private static final int DEEPEST = 100;

    private FindingsCodec() {}

    static byte[] encode(ArchiveFindings findings) {
        EntryWriter out = new EntryWriter();
        out.list(findings.evidence(), each -> write(each, out))
                .list(findings.contained(), each -> write(each, out))
                .list(findings.issues(), each -> write(each, out))
                .flag(findings.browser());
        write(findings.attribution(), out);
        return out.bytes();
    }

    /** @throws IOException when these bytes are no findings */
    static ArchiveFindings decode(byte[] bytes) throws IOException {
        EntryReader in = new EntryReader(bytes);
        try {
            ArchiveFindings findings = new ArchiveFindings(
                    in.list(() -> evidence(in)),
                    in.list(() -> contained(in, 0)),
                    in.list(() -> issue(in)),
                    in.flag(),
                    attribution(in));
            in.finish();
            return findings;
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IOException("no findings", e);
        }
    }

    private static void write(LicenseEvidence evidence, EntryWriter out) {
        out.text(evidence.source())
                .value(evidence.kind())
                .value(evidence.confidence())
                .text(evidence.location())
                .text(evidence.statement())
                .optional(evidence.url())
                .optional(evidence.distribution());
        MeaningCodec.write(evidence.meaning(), out);
        out.number(evidence.distance()).optional(evidence.sha256());
        write(evidence.change(), out);
    }

    private static LicenseEvidence evidence(EntryReader in) throws IOException {
        return new LicenseEvidence(
                in.text(),
                in.value(KINDS),
                in.value(CONFIDENCES),
                in.text(),
                in.text(),
                in.optional(),
                in.optional(),
                MeaningCodec.match(in),
                in.number(),
                in.optional(),
                change(in));
    }

    private static void write(@Nullable LicenseChange change, EntryWriter out) {
        out.flag(change != null);
        if (change != null) {
            MeaningCodec.write(change.from(), out);
            out.optional(change.on() == null ? null : change.on().toString()).flag(change.to() != null);
            if (change.to() != null) {
                MeaningCodec.write(change.to(), out);
            }
        }
    }

    private static @Nullable LicenseChange change(EntryReader in) throws IOException {
        if (!in.flag()) {
            return null;
        }
        var from = MeaningCodec.onlyTerm(in);
        String on = in.optional();
        return new LicenseChange(
                from, on == null ? null : LocalDate.parse(on), in.flag() ? MeaningCodec.expression(in) : null);
    }

    private static void write(ContainedComponent contained, EntryWriter out) {
        Component component = contained.component();
        Coordinates coordinates = component.coordinates();
        out.text(component.purl().text())
                .text(coordinates.groupId())
                .text(coordinates.artifactId())
                .text(coordinates.type())
                .text(coordinates.classifier())
                .text(coordinates.version())
                .text(component.part())
                .flag(component.own())
                .value(contained.linkage())
                .text(contained.location())
                .optional(contained.sha256())
                .list(contained.evidence(), each -> write(each, out))
                .list(contained.contains(), each -> write(each, out))
                .flag(contained.browser());
        write(contained.attribution(), out);
    }

    private static ContainedComponent contained(EntryReader in, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw EntryReader.damaged();
        }
        Component component = new Component(
                new Purl(in.text()),
                new Coordinates(in.text(), in.text(), in.text(), in.text(), in.text()),
                in.text(),
                in.flag());
        return new ContainedComponent(
                component,
                in.value(LINKAGES),
                in.text(),
                in.optional(),
                in.list(() -> evidence(in)),
                in.list(() -> contained(in, depth + 1)),
                in.flag(),
                attribution(in));
    }

    private static void write(Attribution attribution, EntryWriter out) {
        out.list(
                        attribution.documents(),
                        each -> out.text(each.path())
                                .value(each.kind())
                                .optional(each.about())
                                .text(each.sha256())
                                .text(each.text()))
                .list(
                        attribution.copyrights(),
                        each -> out.text(each.statement()).text(each.location()));
    }

    private static Attribution attribution(EntryReader in) throws IOException {
        return new Attribution(
                in.list(() -> new LegalDocument(in.text(), in.value(DOCUMENTS), in.optional(), in.text(), in.text())),
                in.list(() -> new CopyrightNotice(in.text(), in.text())));
    }

    private static void write(Issue issue, EntryWriter out) {
        out.value(issue.severity())
                .value(issue.stage())
                .optional(issue.component())
                .optional(issue.module())
                .text(issue.message())
                .text(issue.remedy());
    }

    private static Issue issue(EntryReader in) throws IOException {
        return new Issue(in.value(SEVERITIES), in.value(STAGES), in.optional(), in.optional(), in.text(), in.text());
    }
}
