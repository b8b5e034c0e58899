package org.licentia.evidence.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.licentia.evidence.source.FilesInMemory.archive;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.licentia.evidence.ArchiveFindings;
import org.licentia.evidence.LicenseEvidence;
import org.licentia.evidence.LicenseEvidence.Confidence;
import org.licentia.evidence.LicenseEvidence.Kind;
import org.licentia.matching.Recognition;
import org.licentia.matching.finding.TextMatch;
import org.licentia.spdx.LicenseMatch;
import org.licentia.spdx.LicenseNames;
import org.licentia.spdx.LicenseRefs;
import org.licentia.spdx.SpdxTerm;

class LicenseFilesTest {
    private static final LicenseMatch MIT = LicenseMatch.exact(SpdxTerm.of("MIT"), "text");

    // Recognises lines "TEXT MIT", "EDITED MIT", "NAMES MIT", and "OTHER <subject>" for a third party's text.
    private final LicenseFiles source = new LicenseFiles(LicenseFilesTest::recognise, LicenseNames.bundled());

    static Recognition recognise(String text) {
        List<String> lines = text.lines().toList();
        List<TextMatch> matches = new java.util.ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("TEXT MIT")) {
                matches.add(match(TextMatch.Kind.TEXT, 1.0, i + 1, null));
            } else if (line.startsWith("EDITED MIT")) {
                matches.add(match(TextMatch.Kind.TEXT, 0.9, i + 1, null));
            } else if (line.startsWith("NAMES MIT")) {
                matches.add(match(TextMatch.Kind.REFERENCE, 1.0, i + 1, null));
            } else if (line.startsWith("OTHER ")) {
                matches.add(match(TextMatch.Kind.TEXT, 1.0, i + 1, line.substring(6)));
            } else if (line.startsWith("USES ")) {
                matches.add(match(TextMatch.Kind.REFERENCE, 1.0, i + 1, line.substring(5)));
            }
        }
        LicenseMatch own = matches.stream().anyMatch(each -> each.subject() == null) ? MIT : LicenseMatch.UNRECOGNISED;
        return matches.isEmpty() ? Recognition.NOTHING : new Recognition(MIT, own, 1.0, matches);
    }

    private static TextMatch match(
            TextMatch.Kind kind, double similarity, int line, @org.jspecify.annotations.Nullable String subject) {
        return new TextMatch(kind, MIT, line, line, similarity, subject, List.of());
    }

    private ArchiveFindings found(String file, String text) throws IOException {
        return archive().with(file, text).askedBy(source, "org.acme.tool:acme-tool:1");
    }

    @Test
    void textIsDetectedWithItsPlace() throws IOException {
        assertThat(found("META-INF/LICENSE", "Acme Tool\n\nTEXT MIT of Acme\n").evidence())
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.kind()).isEqualTo(Kind.DETECTED);
                    assertThat(each.confidence()).isEqualTo(Confidence.CERTAIN);
                    assertThat(each.location()).isEqualTo("META-INF/LICENSE:3");
                    assertThat(each.statement()).isEqualTo("TEXT MIT of Acme");
                    assertThat(each.sha256()).hasSize(64);
                });
    }

    @Test
    void editedTextIsProbableAndNameInPassingIsHint() throws IOException {
        assertThat(found("LICENSE", "EDITED MIT").evidence().get(0).confidence())
                .isEqualTo(Confidence.PROBABLE);
        assertThat(found("LICENSE", "NAMES MIT").evidence().get(0).confidence()).isEqualTo(Confidence.HINT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LICENSE",
                "license.txt",
                "META-INF/LICENCE.md",
                "COPYING",
                "UNLICENSE",
                "about.html",
                "META-INF/MIT-LICENSE",
                "META-INF/LICENSE-2.0.txt",
                "META-INF/license/LICENSE.acme-tool.txt",
                "META-INF/LGPL2.1",
                "META-INF/AL2.0",
                "META-INF/licenses/MIT.txt",
                "licenses/LICENSE",
                "about_files/epl-v10.html",
                "META-INF/acme-tool_license.txt",
                "META-INF/org.acme.tool/acme-tool/LICENSE",
                "org/acme/tool/LICENSE",
                "lgpl.txt",
                "LICENSE.html",
                "META-INF/LICENSE_en.txt",
                "EPL-LICENSE.txt",
                "LICENSE-binary"
            })
    void speaksOfTheArtifact(String file) throws IOException {
        assertThat(found(file, "TEXT MIT").evidence()).hasSize(1);
        assertThat(found(file, "TEXT MIT").contained()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "META-INF/LICENSE-asm.txt, asm",
        "META-INF/license/LICENSE.jsr166y.txt, jsr166y",
        "META-INF/licenses/bzip2/LICENSE, bzip2",
        "jquery-LICENSE.txt, jquery",
        "META-INF/org.other/parts/LICENSE.txt, org-other-parts",
        "com/other/parts/LICENSE, com-other-parts",
        "licenses/javolution.license.TXT, javolution"
    })
    void speaksOfSomebodyElsesWork(String file, String slug) throws IOException {
        ArchiveFindings found = found(file, "TEXT MIT");

        assertThat(found.evidence()).isEmpty();
        assertThat(found.contained()).singleElement().satisfies(each -> {
            assertThat(each.component().part()).isEqualTo(file + "/" + slug);
            assertThat(each.evidence()).hasSize(1);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org/acme/License.class",
                "META-INF/license.properties",
                "LicenseManager.txt.gz",
                "META-INF/maven/a/b/pom.xml",
            })
    void isNoLegalFile(String file) throws IOException {
        assertThat(found(file, "TEXT MIT").evidence()).isEmpty();
        assertThat(found(file, "TEXT MIT").contained()).isEmpty();
    }

    @Test
    void sectionsAboutOthersAreContainedWorks() throws IOException {
        ArchiveFindings found = found(
                "LICENSE",
                "TEXT MIT\nOTHER ASM 9.1\nOTHER Acme Tool\nOTHER with the following conditions\nUSES except under the\n");

        assertThat(found.evidence()).hasSize(1);
        assertThat(found.contained())
                .extracting(each -> each.component().part())
                .containsExactly("LICENSE/asm-9-1", "LICENSE/third-party");
    }

    @Test
    void licenseThatNobodyKnowsIsNotSilence() throws IOException {
        assertThat(found("LICENSE", "You may look\n at it.").evidence())
                .singleElement()
                .satisfies(each -> {
                    assertThat(LicenseRefs.isUnrecognised(each.meaning().expression()))
                            .isTrue();
                    assertThat(each.confidence()).isEqualTo(Confidence.PROBABLE);
                    assertThat(each.statement()).isEqualTo("You may look at it.");
                });
        assertThat(found("LICENSE", "You may  look at\r\nit.").evidence().get(0).meaning())
                .isEqualTo(found("COPYING", "You may look at it.")
                        .evidence()
                        .get(0)
                        .meaning());
        assertThat(found("LICENSE", " \n").evidence()).isEmpty();
        assertThat(found("about.html", "About this content").evidence()).isEmpty();
        assertThat(found("META-INF/COPYRIGHT", "Copyright Acme").evidence()).isEmpty();
    }

    @Test
    void unreadableFileIsAnIssueAndTheOthersAreRead() throws IOException {
        ArchiveFindings found = archive()
                .withUnreadable("COPYING")
                .with("LICENSE", "TEXT MIT")
                .askedBy(source, "org.acme.tool:acme-tool:1");

        assertThat(found.evidence()).hasSize(1);
        assertThat(found.issues()).hasSize(1);
    }

    @Test
    void aLicenseThatIsNoTextIsAnIssueNotSilence() throws IOException {
        byte[] content = new byte[1_000];
        new Random(5).nextBytes(content);
        ArchiveFindings found =
                archive().with("META-INF/LICENSE", content).askedBy(source, "org.acme.tool:acme-tool:1");

        assertThat(found.evidence()).isEmpty();
        assertThat(found.issues())
                .singleElement()
                .satisfies(issue -> assertThat(issue.message())
                        .isEqualTo("The artifact of org.acme.tool:acme-tool:1 could not be examined in full: the file"
                                + " META-INF/LICENSE in it is named as a license text or notice, but is no text."));
        assertThat(archive()
                        .with("LICENSE", new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF})
                        .askedBy(source, "org.acme.tool:acme-tool:1")
                        .issues())
                .isEmpty();
    }

    @Test
    void hostileSubjectsAndNamesStayPlain() throws IOException {
        ArchiveFindings found =
                found("META-INF/licenses/a\u202e\u0007b/./LICENSE", "OTHER " + "../".repeat(500) + "x".repeat(9_000));

        assertThat(found.contained()).allSatisfy(each -> {
            assertThat(each.component().part().split("/")).doesNotContain("", ".", "..");
            assertThat(each.component().part()).hasSizeLessThan(200);
        });
    }

    @Test
    void ofTooManyTheOnesAtTheRootAreReadAndTheRestIsTold() throws IOException {
        FilesInMemory archive = archive().with("LICENSE", "MIT License");
        for (int i = 0; i < 501; i++) {
            archive.with("A/" + i + "/LICENSE", " ");
        }

        ArchiveFindings found = archive.askedBy(source, "com.acme:lib:1");

        assertThat(found.evidence()).hasSize(1);
        assertThat(found.issues())
                .extracting(each -> each.severity() + " " + each.message())
                .containsExactly("ERROR The artifact of com.acme:lib:1 holds more than 500 license files; only the"
                        + " first of them were looked at.");
    }

    @Test
    void noFolderIsTooDeep() throws IOException {
        ArchiveFindings found =
                archive().with("a/b/c/d/e/f/g/h/i/j/LICENSE", "MIT License").askedBy(source, "com.acme:lib:1");

        assertThat(found.contained()).hasSize(1);
    }

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void manySectionsTakeTimeForEachAndNoMore() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 30_000; i++) {
            text.append("OTHER work")
                    .append(i)
                    .append("\n")
                    .append("word ".repeat(20))
                    .append('\n');
        }

        assertThat(found("LICENSE", text.toString()).contained()).hasSize(30_000);
    }

    @Test
    void aTextOnNoListIsKnownByItsTitle() throws IOException {
        ArchiveFindings found = FilesInMemory.archive().with("LICENSE", """
                        Indiana University Extreme! Lab Software License

                        Version 1.1.1

                        Copyright (c) 2002 Somebody
                        Words of its own.
                        """).askedBy(source, "com.acme:app:1");
        assertThat(found.evidence()).singleElement().satisfies(each -> {
            assertThat(each.meaning().expression()).hasToString("LicenseRef-scancode-indiana-extreme");
            assertThat(each.confidence()).isEqualTo(LicenseEvidence.Confidence.PROBABLE);
        });
    }

    @Test
    void theTitleOfAListedLicenseOverOtherWordsIsNotThatLicense() throws IOException {
        ArchiveFindings found = FilesInMemory.archive()
                .with("LICENSE", "Apache License 2.0\n\nCopyright Somebody\nWords of its own.\n")
                .askedBy(source, "com.acme:app:1");
        assertThat(found.evidence())
                .singleElement()
                .satisfies(each -> assertThat(
                                LicenseRefs.isUnrecognised(each.meaning().expression()))
                        .isTrue());
    }
}
