package org.licentia.evidence.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.licentia.evidence.Archive;
import org.licentia.evidence.UnreadableFileException;
import org.licentia.graph.Component;
import org.licentia.graph.Coordinates;
import org.licentia.issue.Severity;

class JarArchiveTest {
    private static final Component COMPONENT = Component.of(Coordinates.jar("com.example", "lib", "1"), false);
    private static final int MEGABYTE = 1 << 20;

    @TempDir
    Path folder;

    private JarArchive open(ZipBytes zip) throws IOException {
        return open(zip.bytes());
    }

    private JarArchive open(byte[] bytes) throws IOException {
        return open(bytes, ArchiveBounds.STANDARD);
    }

    private JarArchive open(byte[] bytes, ArchiveBounds bounds) throws IOException {
        return JarArchive.open(COMPONENT, ZipBytes.write(folder.resolve("lib.jar"), bytes), bounds);
    }

    private static String text(Archive archive, String file) throws IOException {
        return new String(archive.read(file), StandardCharsets.UTF_8);
    }

    @Test
    void readsWhatJavaWrites() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes)) {
            jar.putNextEntry(new JarEntry("META-INF/"));
            jar.putNextEntry(new JarEntry("META-INF/LICENSE"));
            jar.write("free as in beer\n".repeat(1000).getBytes(StandardCharsets.UTF_8));
            jar.putNextEntry(new JarEntry("Ünïcode.txt"));
            jar.write('x');
        }
        try (JarArchive archive = open(bytes.toByteArray())) {
            assertThat(archive.files()).containsExactly("META-INF/LICENSE", "Ünïcode.txt");
            assertThat(text(archive, "META-INF/LICENSE")).hasSize(16_000).startsWith("free as in beer\n");
            assertThat(archive.sha256("Ünïcode.txt"))
                    .isEqualTo("2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881");
            assertThat(archive.issues()).isEmpty();
        }
    }

    @Test
    void readsAFileOnceHoweverManyAsk() throws IOException {
        try (JarArchive archive = open(new ZipBytes().stored("LICENSE", "MIT"))) {
            archive.read("LICENSE")[0] = 'x';
            assertThat(text(archive, "LICENSE")).isEqualTo("MIT");
            archive.sha256("LICENSE");
            assertThat(archive.bytesRead()).isEqualTo(3);
        }
    }

    @Test
    void readsWhatFollowsAScriptAndWhatEndsWithAComment() throws IOException {
        byte[] zip = new ZipBytes().stored("LICENSE", "MIT").bytes();
        byte[] script = "#!/bin/sh\nexec java -jar $0\n".getBytes(StandardCharsets.UTF_8);
        byte[] comment = "0123456789".getBytes(StandardCharsets.UTF_8);
        zip[zip.length - 2] = (byte) comment.length;
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(script);
        all.writeBytes(zip);
        all.writeBytes(comment);
        try (JarArchive archive = open(all.toByteArray())) {
            assertThat(text(archive, "LICENSE")).isEqualTo("MIT");
        }
    }

    /** An end that more than its comment follows is one only where the directory fits the file that it begins with. */
    @Test
    void ofTwoDirectoriesTheOneCountsFromWhichAJvmLoads() throws IOException {
        byte[] first = new ZipBytes().stored("LICENSE", "MIT").bytes();
        byte[] second = new ZipBytes().stored("LICENSE", "GPL").bytes();
        assertThat(ofBoth(first, second, new byte[7])).isEqualTo("GPL");
        second[second.length - 6]++; // the offset of its directory
        assertThat(ofBoth(first, second, new byte[7])).isEqualTo("MIT");
    }

    private String ofBoth(byte[]... parts) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        try (JarArchive archive = open(all.toByteArray());
                ZipFile jvm = new ZipFile(folder.resolve("lib.jar").toFile())) {
            String text = text(archive, "LICENSE");
            assertThat(jvm.getInputStream(jvm.getEntry("LICENSE")))
                    .hasBinaryContent(text.getBytes(StandardCharsets.UTF_8));
            return text;
        }
    }

    @Test
    void looksIntoArchivesThatAreStoredWithoutUnpackingThem() throws IOException {
        byte[] inner = new ZipBytes().stored("LICENSE", "MIT").bytes();
        try (JarArchive archive =
                open(new ZipBytes().stored("BOOT-INF/lib/a.jar", inner).deflated("b.jar", inner))) {
            assertThat(text(archive.open("BOOT-INF/lib/a.jar"), "LICENSE")).isEqualTo("MIT");
            assertThat(archive.bytesRead()).isEqualTo(3);
            assertThat(text(archive.open("b.jar"), "LICENSE")).isEqualTo("MIT");
            assertThat(archive.bytesRead()).isEqualTo(6 + inner.length);
        }
    }

    @Test
    void unpacksALargeNestedArchiveBesideMemory() throws IOException {
        byte[] noise = new byte[12 * MEGABYTE];
        new Random(7).nextBytes(noise);
        byte[] inner =
                new ZipBytes().stored("noise", noise).stored("LICENSE", "MIT").bytes();
        try (JarArchive archive = open(new ZipBytes().deflated("a.jar", inner))) {
            assertThat(text(archive.open("a.jar"), "LICENSE")).isEqualTo("MIT");
        }
    }

    @Test
    void aLicenseOfTwoHundredMegabytesIsNotUnpacked() throws IOException {
        try (JarArchive archive = open(
                new ZipBytes().deflated("LICENSE", new byte[200 * MEGABYTE]).stored("NOTICE", "by us"))) {
            assertThatThrownBy(() -> archive.read("LICENSE"))
                    .isInstanceOf(UnreadableFileException.class)
                    .hasMessage("the file LICENSE in it is larger than the 4 MB that a file may have to be read.");
            assertThat(archive.bytesRead()).isZero();
            assertThat(text(archive, "NOTICE")).isEqualTo("by us");
        }
    }

    @Test
    void aBombThatLiesAboutItsSizeIsGivenUpInTime() throws IOException {
        try (JarArchive archive = open(new ZipBytes().lying("LICENSE", new byte[200 * MEGABYTE], 1000))) {
            assertThatThrownBy(() -> archive.read("LICENSE"))
                    .isInstanceOf(UnreadableFileException.class)
                    .hasMessageContaining("LICENSE in it is larger than the 4 MB");
            assertThat(archive.bytesRead()).isLessThan(5L * MEGABYTE);
        }
        try (JarArchive archive = open(new ZipBytes().lying("lib.jar", new byte[200 * MEGABYTE], 1000))) {
            assertThatThrownBy(() -> archive.open("lib.jar"))
                    .isInstanceOf(UnreadableFileException.class)
                    .hasMessageContaining("lib.jar in it unpacks to more than 200 times its size");
            assertThat(archive.bytesRead()).isLessThan(50L * MEGABYTE);
        }
    }

    @Test
    void manyFilesThatShareTheirBytesExhaustTheBudgetOnce() throws IOException {
        byte[] content = new byte[MEGABYTE];
        ArchiveBounds bounds = new ArchiveBounds(1000, 1000, 4 * MEGABYTE, 10L * MEGABYTE, 1L << 30, 10, 4);
        try (JarArchive archive = open(new ZipBytes().repeated(100, content).bytes(), bounds)) {
            Set<String> refusals = new HashSet<>();
            for (String file : archive.files()) {
                try {
                    archive.read(file);
                } catch (UnreadableFileException e) {
                    refusals.add(e.getMessage());
                }
            }
            assertThat(refusals)
                    .containsExactly("the file file0000010 in it is one of so many that they exceed the 10 MB to read;"
                            + " it and those after it were not read.");
            assertThat(archive.bytesRead()).isLessThan(11L * MEGABYTE);
        }
    }

    @Test
    void aMillionFilesAreLookedAtAsFarAsTheBoundAndTold() throws IOException {
        try (JarArchive archive = open(new ZipBytes().repeated(1_000_000, new byte[0]))) {
            assertThat(archive.files()).hasSize(200_000);
            assertThat(archive.issues()).singleElement().satisfies(issue -> {
                assertThat(issue.severity()).isEqualTo(Severity.ERROR);
                assertThat(issue.message())
                        .isEqualTo("The artifact of com.example:lib:1 announces 1000000 files, of which only the first"
                                + " 200000 were looked at.");
            });
        }
    }

    @Test
    void archivesInArchivesEndAtTheBound() throws IOException {
        byte[] bytes = new ZipBytes().stored("LICENSE", "MIT").bytes();
        for (int i = 0; i < 50; i++) {
            bytes = new ZipBytes().deflated("inner.jar", bytes).bytes();
        }
        try (JarArchive archive = open(bytes)) {
            Archive fourth = archive.open("inner.jar")
                    .open("inner.jar")
                    .open("inner.jar")
                    .open("inner.jar");
            assertThatThrownBy(() -> fourth.open("inner.jar"))
                    .isInstanceOf(UnreadableFileException.class)
                    .hasMessageContaining(
                            "inner.jar!/inner.jar!/inner.jar!/inner.jar!/inner.jar in it is an archive that"
                                    + " lies in more than 4 others");
        }
    }

    @Test
    void nestedArchivesShareOneBudget() throws IOException {
        byte[] inner = new ZipBytes().stored("zeros", new byte[MEGABYTE]).bytes();
        ArchiveBounds bounds = new ArchiveBounds(1000, 1000, 4 * MEGABYTE, MEGABYTE, 3L * MEGABYTE, 10, 4);
        ZipBytes outer = new ZipBytes();
        for (int i = 0; i < 5; i++) {
            byte[] noise = new byte[MEGABYTE];
            new Random(i).nextBytes(noise);
            outer.deflated(i + ".jar", new ZipBytes().stored("noise", noise).bytes());
        }
        assertThat(inner).hasSizeGreaterThan(MEGABYTE);
        try (JarArchive archive = open(outer.bytes(), bounds)) {
            archive.open("0.jar");
            archive.open("1.jar");
            assertThatThrownBy(() -> archive.open("2.jar"))
                    .isInstanceOf(UnreadableFileException.class)
                    .hasMessageContaining("exceed the 3 MB to unpack");
            assertThat(archive.bytesRead()).isLessThan(4L * MEGABYTE);
        }
    }

    @Test
    void filesThatShareTheirBytesAreATrap() throws IOException {
        byte[] inner = new ZipBytes().repeated(100, new byte[0]).bytes();
        try (JarArchive archive = open(new ZipBytes().overlapping(1_500, inner).stored("LICENSE", "MIT"))) {
            assertThat(archive.files()).containsExactly("LICENSE", "file10000000");
            assertThat(archive.open("file10000000").files()).hasSize(100);
            assertThat(archive.issues()).singleElement().satisfies(issue -> {
                assertThat(issue.severity()).isEqualTo(Severity.ERROR);
                assertThat(issue.message()).contains("holds files in the place of other files, such as file1");
            });
        }
    }

    @Test
    void filesOfAllNestedArchivesTogetherAreBounded() throws IOException {
        byte[] inner = new ZipBytes().repeated(80, new byte[0]).bytes();
        ArchiveBounds bounds = new ArchiveBounds(100, 150, MEGABYTE, MEGABYTE, MEGABYTE, 10, 4);
        try (JarArchive archive = open(new ZipBytes().repeated(3, inner).bytes(), bounds)) {
            assertThat(archive.open("file0000000").files()).hasSize(80);
            assertThat(archive.open("file0000001").files()).hasSize(67);
            assertThat(archive.open("file0000002").files()).isEmpty();
            assertThat(archive.issues()).hasSize(2).allSatisfy(issue -> {
                assertThat(issue.severity()).isEqualTo(Severity.ERROR);
                assertThat(issue.message()).contains("announces 80 files, of which only the first");
            });
        }
    }

    @Test
    void aNestedArchiveIsLetGoWhenTheNextIsOpened() throws Exception {
        byte[] inner = new ZipBytes().stored("LICENSE", "MIT").bytes();
        try (JarArchive archive = open(new ZipBytes().repeated(2, inner))) {
            WeakReference<Archive> first = new WeakReference<>(archive.open("file0000000"));
            archive.open("file0000001");
            for (int i = 0; i < 100 && first.get() != null; i++) {
                System.gc();
            }
            assertThat(first.get()).isNull();
        }
    }

    @Test
    void anotherFileOfANameThatNobodyReadsIsNoMatter() throws IOException {
        try (JarArchive archive = open(new ZipBytes()
                .stored("theme.css", "red")
                .stored("theme.css", "blue")
                .stored("LICENSE", "MIT"))) {
            assertThat(text(archive, "LICENSE")).isEqualTo("MIT");
            assertThat(archive.issues()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/LICENSE",
                "/etc/LICENSE",
                "META-INF/../../LICENSE",
                "META-INF\\LICENSE",
                "C:/LICENSE",
                "LICENSE\0.txt",
                ".."
            })
    void namesThatLeadOutAreNotThereButTold(String name) throws IOException {
        try (JarArchive archive = open(new ZipBytes().stored(name, "GPL").stored("LICENSE", "MIT"))) {
            assertThat(archive.files()).containsExactly("LICENSE");
            assertThatThrownBy(() -> archive.read(name)).isInstanceOf(UnreadableFileException.class);
            assertThat(archive.issues()).singleElement().satisfies(issue -> {
                assertThat(issue.severity()).isEqualTo(Severity.ERROR);
                assertThat(issue.component()).isEqualTo("pkg:maven/com.example/lib@1");
                assertThat(issue.message())
                        .contains("under names that lead out of it")
                        .doesNotContain("\0");
            });
        }
    }

    @Test
    void ofSeveralFilesOfOneNameTheFirstCountsAndTheRestIsTold() throws IOException {
        try (JarArchive archive = open(new ZipBytes()
                .stored("LICENSE", "MIT")
                .stored("LICENSE", "GPL")
                .stored("NOTICE", "same")
                .stored("NOTICE", "same"))) {
            assertThat(archive.files()).containsExactly("LICENSE", "NOTICE");
            assertThat(text(archive, "LICENSE")).isEqualTo("MIT");
            assertThat(archive.issues()).singleElement().satisfies(issue -> {
                assertThat(issue.severity()).isEqualTo(Severity.ERROR);
                assertThat(issue.message())
                        .contains("holds a different file under the name of LICENSE; only the first of that name");
            });
        }
    }

    @Test
    void encryptedAndOddlyPackedFilesCostNothingButThemselves() throws IOException {
        byte[] content = "MIT".getBytes(StandardCharsets.UTF_8);
        try (JarArchive archive = open(new ZipBytes()
                .encrypted("secret", content)
                .packedBy(14, "lzma", content)
                .stored("LICENSE", content))) {
            assertThatThrownBy(() -> archive.read("secret")).hasMessageContaining("secret in it is encrypted");
            assertThatThrownBy(() -> archive.read("lzma"))
                    .hasMessageContaining("a method that Java does not know (14)");
            assertThat(text(archive, "LICENSE")).isEqualTo("MIT");
        }
    }

    @Test
    void whatIsNoArchiveSaysSo() {
        assertThatThrownBy(() -> open("<html>404</html>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessage("it is no ZIP archive, or its end is missing.");
        assertThatThrownBy(() -> open(new byte[0]))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessage("it is empty.");
    }

    @Test
    void aNestedFileThatIsNoArchiveIsNamed() throws IOException {
        try (JarArchive archive = open(new ZipBytes().stored("lib/a.jar", "nothing"))) {
            assertThatThrownBy(() -> archive.open("lib/a.jar"))
                    .isInstanceOf(UnreadableFileException.class)
                    .hasMessage("of lib/a.jar in it, it is no ZIP archive, or its end is missing.");
        }
    }

    @Test
    void announcingMoreFilesThanThereAreIsDamage() {
        assertThatThrownBy(() -> open(new ZipBytes().stored("LICENSE", "MIT").bytes(1L << 60)))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("fewer files than it announces");
    }

    @Test
    void whereverItIsCutItIsUnreadableAndNothingWorse() throws IOException {
        byte[] whole = new ZipBytes()
                .stored("META-INF/LICENSE", "MIT")
                .deflated("a/b.txt", new byte[1000])
                .bytes();
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> open(cut)).isInstanceOf(UnreadableFileException.class);
        }
    }

    @Test
    void whateverByteIsWrongNothingWorseThanAnUnreadableFileHappens() throws IOException {
        byte[] inner = new ZipBytes().deflated("LICENSE", new byte[500]).bytes();
        byte[] whole = new ZipBytes()
                .stored("META-INF/LICENSE", "MIT")
                .deflated("a/b.txt", new byte[1000])
                .stored("c.jar", inner)
                .bytes(3);
        Random random = new Random(42);
        int readable = 0;
        for (int i = 0; i < 2_000; i++) {
            byte[] broken = whole.clone();
            for (int change = 0; change <= i % 4; change++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            }
            try (JarArchive archive = open(broken)) {
                for (String file : archive.files()) {
                    archive.read(file);
                    if (file.endsWith(".jar")) {
                        archive.open(file).files();
                    }
                }
                readable++;
            } catch (UnreadableFileException e) {
                assertThat(e).hasMessageEndingWith(".");
            }
        }
        assertThat(readable).isPositive();
    }
}
