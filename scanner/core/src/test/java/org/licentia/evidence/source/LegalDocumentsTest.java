package org.licentia.evidence.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.licentia.evidence.source.FilesInMemory.archive;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.licentia.digest.Sha256;
import org.licentia.evidence.ArchiveFindings;
import org.licentia.evidence.CopyrightNotice;
import org.licentia.evidence.LegalDocument;
import org.licentia.issue.Severity;
import org.licentia.matching.TextRecognizer;
import org.licentia.spdx.LicenseList;
import org.licentia.spdx.LicenseNames;

class LegalDocumentsTest {
    private static final String MIT = "MIT License\n\nCopyright (c) 2010 Jane Doe\n\nPermission is hereby granted\n";

    private final LegalDocuments source = new LegalDocuments(LicenseNames.bundled());

    private ArchiveFindings found(FilesInMemory files) throws IOException {
        return files.askedBy(source, "org.acme:tool:1");
    }

    @Test
    void documentsAreKeptWordForWord() throws IOException {
        ArchiveFindings found = found(archive()
                .with("META-INF/LICENSE", MIT)
                .with("META-INF/NOTICE.txt", "Acme Tool\n")
                .with("META-INF/licenses/asm/LICENSE", "Of ASM\n")
                .with("META-INF/THIRD-PARTY.txt", "Others\n")
                .with("org/acme/Tool.java", "// Copyright 2010 Acme"));

        assertThat(found.attribution().documents())
                .containsExactly(
                        document("META-INF/LICENSE", LegalDocument.Kind.LICENSE, null, MIT),
                        document("META-INF/NOTICE.txt", LegalDocument.Kind.NOTICE, null, "Acme Tool\n"),
                        document("META-INF/THIRD-PARTY.txt", LegalDocument.Kind.NOTICE, null, "Others\n"),
                        document("META-INF/licenses/asm/LICENSE", LegalDocument.Kind.LICENSE, "asm", "Of ASM\n"));
        assertThat(found.attribution().copyrights())
                .containsExactly(new CopyrightNotice("Copyright (c) 2010 Jane Doe", "META-INF/LICENSE:3"));
        assertThat(found.evidence()).isEmpty();
        assertThat(found.issues()).isEmpty();
    }

    private static LegalDocument document(String path, LegalDocument.Kind kind, String about, String text) {
        return new LegalDocument(path, kind, about, Sha256.hex(text), text);
    }

    @Test
    void textsToChooseFromAreDataAndSaidToBe() throws IOException {
        FilesInMemory tool = archive().with("META-INF/LICENSE", MIT).with("licenses/NOTICE", "Of all of these\n");
        LicenseList.bundled().licenses().stream()
                .limit(120)
                .forEach(license -> tool.with("licenses/" + license.id() + ".txt", "Text of " + license.id()));
        tool.with("licenses/deprecated_GPL-2.0.txt", "Text of GPL-2.0");

        assertThat(found(tool).attribution().documents())
                .extracting(LegalDocument::path)
                .containsExactly("META-INF/LICENSE", "licenses/NOTICE");
        assertThat(found(tool).issues()).singleElement().satisfies(issue -> {
            assertThat(issue.severity()).isEqualTo(Severity.WARNING);
            assertThat(issue.message()).contains("texts of 121 licenses", "licenses/", "taken as data");
        });
        assertThat(tool.askedBy(
                                new LicenseFiles(
                                        text -> TextRecognizer.bundled().recognize(text), LicenseNames.bundled()),
                                "org.acme:tool:1")
                        .contained())
                .isEmpty();
    }

    @Test
    void textsOfWhatIsInsideAreNoCollection() throws IOException {
        FilesInMemory assembly = archive();
        LicenseList.bundled().licenses().stream()
                .limit(40)
                .forEach(license -> assembly.with("META-INF/licenses/" + license.id() + ".txt", MIT));

        assertThat(found(assembly).attribution().documents()).hasSize(40);
        assertThat(found(assembly).issues()).isEmpty();
    }

    @Test
    void lineEndsAndBlanksBehindLinesMakeNoOtherText() throws IOException {
        List<LegalDocument> documents = found(archive()
                        .with("LICENSE", MIT)
                        .with("META-INF/LICENSE", "\n\n" + MIT.replace("\n", "  \r\n") + "\n\n")
                        .with("META-INF/LICENSE.txt", "\ufeff" + MIT.replace("\n", "\t\r")))
                .attribution()
                .documents();

        assertThat(documents).hasSize(3);
        assertThat(documents).extracting(LegalDocument::text).containsOnly(MIT);
        assertThat(documents).extracting(LegalDocument::sha256).containsOnly(Sha256.hex(MIT));
    }

    @Test
    void fileThatMayBeALegalOneIsKeptOnlyIfItIs() throws IOException {
        assertThat(found(archive().with("about.html", "<html><body>This content is licensed to you.</body></html>"))
                        .attribution()
                        .documents())
                .hasSize(1);
        assertThat(found(archive().with("about.html", "<html><body>A tool for tools.</body></html>"))
                        .attribution()
                        .documents())
                .isEmpty();
    }

    @Test
    void manifestNamesHolders() throws IOException {
        assertThat(found(archive()
                                .with(
                                        "META-INF/MANIFEST.MF",
                                        "Bundle-Copyright: Copyright (c) 2010 Jane Doe\nCopyright: %copyright\n"
                                                + "X-Copyright: https://example.org/copyright\n"
                                                + "Acme-Copyright: Acme Ltd.\n"))
                        .attribution()
                        .copyrights())
                .containsExactly(
                        new CopyrightNotice("Acme Ltd.", "META-INF/MANIFEST.MF:Acme-Copyright"),
                        new CopyrightNotice("Copyright (c) 2010 Jane Doe", "META-INF/MANIFEST.MF:Bundle-Copyright"));
    }

    @Test
    void repeatedNoticeIsListedOnce() throws IOException {
        assertThat(found(archive()
                                .with("LICENSE", "Copyright 2010 Jane Doe")
                                .with("NOTICE", "copyright (c) 2010 Jane Doe. All rights reserved."))
                        .attribution()
                        .copyrights())
                .containsExactly(new CopyrightNotice("Copyright 2010 Jane Doe", "LICENSE:1"));
    }

    @Test
    void whatIsTooMuchIsAnIssue() throws IOException {
        ArchiveFindings long1 = found(archive().with("LICENSE", "license ".repeat(200_000)));
        assertThat(long1.attribution().documents()).isEmpty();
        assertThat(long1.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.severity()).isEqualTo(Severity.WARNING);
            assertThat(issue.message()).contains("LICENSE");
        });

        StringBuilder notices = new StringBuilder();
        for (int i = 0; i < 1_200; i++) {
            notices.append("Copyright (c) 2010 Author ").append(i).append('\n');
        }
        ArchiveFindings many = found(archive().with("NOTICE", notices.toString()));
        assertThat(many.attribution().copyrights()).hasSize(1_000);
        assertThat(many.issues()).hasSize(1);
    }

    @Test
    void unreadableFileIsAnIssue() throws IOException {
        assertThat(found(archive().withUnreadable("NOTICE")).issues()).hasSize(1);
    }
}
