package org.licentia.report.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.licentia.StandardParts;
import org.licentia.digest.Sha256;
import org.licentia.inventory.Inventory;
import org.licentia.issue.LicentiaException;
import org.licentia.report.sample.ComponentBuilder;
import org.licentia.report.sample.InventoryBuilder;
import org.licentia.report.template.Templates;
import org.licentia.spdx.LicenseList;

class NoticeCheckTest {
    private static final String MIT = LicenseList.bundled().text("MIT").orElseThrow();
    private static final String LICENSE = MIT.replace("<year> <copyright holders>", "2010 Jane Doe");
    private static final String NOTICE = "Other Tool\nThis product includes software developed by Jane Doe.\n";

    @TempDir
    Path folder;

    private static Inventory inventory() {
        return new InventoryBuilder("com.example:app:1", "App")
                .modules("com.example:app")
                .with(new ComponentBuilder("org.other:tool:1.0")
                        .named("tool")
                        .license("MIT", "permissive", "AGREED")
                        .carrying("META-INF/LICENSE", "license", Sha256.hex(LICENSE))
                        .carrying("META-INF/NOTICE", "notice", Sha256.hex(NOTICE))
                        .copyright("Copyright (c) 2010 Jane Doe", "META-INF/LICENSE:3")
                        .usedBy("com.example:app", "compile"))
                .document(LICENSE)
                .document(NOTICE)
                .license("MIT", "MIT License", "permissive", MIT)
                .build();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private NoticeCheck check(Map<String, byte[]> files) throws IOException {
        Path war = Files.write(folder.resolve("app.war"), zip(files));
        return NoticeCheck.of(inventory(), BuiltArtifact.read(war, StandardParts.archiveOpener()));
    }

    @Test
    void whatTheJarsInsideCarryIsThere() throws IOException {
        byte[] jar = zip(Map.of("META-INF/LICENSE", bytes(LICENSE), "META-INF/NOTICE", bytes(NOTICE)));
        NoticeCheck check = check(Map.of("WEB-INF/lib/tool-1.0.jar", jar));

        assertThat(check.findings()).isEmpty();
        assertThat(check.archives()).isEqualTo(2);
    }

    @Test
    void removedTextIsCaught() throws IOException {
        assertThat(check(Map.of("WEB-INF/lib/tool-1.0.jar", zip(Map.of("META-INF/LICENSE", bytes(LICENSE)))))
                        .findings())
                .extracting(NoticeCheck.Finding::component, NoticeCheck.Finding::kind)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("org.other:tool:1.0", "notice"));
        assertThat(check(Map.of("BOOT-INF/classes/META-INF/NOTICE", bytes(NOTICE)))
                        .findings())
                .extracting(NoticeCheck.Finding::kind)
                .containsExactly("license", "copyright");
        assertThat(check(Map.of("app.class", bytes("x"))).findings())
                .extracting(NoticeCheck.Finding::kind)
                .containsExactly("license", "notice", "copyright");
    }

    @Test
    void sectionRemovedFromLongTextIsCaught() throws IOException {
        String gpl = LicenseList.bundled().text("GPL-2.0-only").orElseThrow();
        int next = gpl.indexOf("This section is intended to make thoroughly clear");
        Inventory inventory = new InventoryBuilder("com.example:app:1", "App")
                .modules("com.example:app")
                .with(new ComponentBuilder("org.other:tool:1.0")
                        .named("tool")
                        .license("GPL-2.0-only", "strong-copyleft", "AGREED")
                        .carrying("COPYING", "license", Sha256.hex(gpl))
                        .usedBy("com.example:app", "compile"))
                .document(gpl)
                .license("GPL-2.0-only", "GPL", "strong-copyleft", gpl)
                .build();
        Path notices = folder.resolve("NOTICE.txt");

        Files.writeString(notices, gpl);
        assertThat(NoticeCheck.of(inventory, BuiltArtifact.read(folder, StandardParts.archiveOpener()))
                        .findings())
                .isEmpty();
        Files.writeString(notices, gpl.substring(0, next - 600) + gpl.substring(next));
        assertThat(NoticeCheck.of(inventory, BuiltArtifact.read(folder, StandardParts.archiveOpener()))
                        .findings())
                .extracting(NoticeCheck.Finding::kind)
                .containsExactly("license");
    }

    @Test
    void wordsCountAndNotBytes() throws IOException {
        String reflowed = LICENSE.replace("\n", "\r\n   ").toUpperCase(java.util.Locale.ROOT);

        assertThat(check(Map.of("licenses/tool.txt", bytes(reflowed), "META-INF/NOTICE.md", bytes("# " + NOTICE)))
                        .findings())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(NoticeRenderer.Form.class)
    void ownNoticesInWhateverFormAreEnough(NoticeRenderer.Form form) throws IOException {
        NoticeRenderer renderer = new NoticeRenderer(Templates.standard(), form);
        ByteArrayOutputStream notices = new ByteArrayOutputStream();
        renderer.render(inventory(), notices);

        assertThat(check(Map.of("META-INF/" + renderer.fileName(), notices.toByteArray()))
                        .findings())
                .isEmpty();
    }

    @Test
    void folderIsLookedIntoWithTheArchivesInIt() throws IOException {
        Path lib = Files.createDirectories(folder.resolve("dist/lib"));
        Files.write(lib.resolve("tool.jar"), zip(Map.of("META-INF/LICENSE", bytes(LICENSE))));
        Files.writeString(folder.resolve("dist/NOTICE"), NOTICE);
        NoticeCheck check =
                NoticeCheck.of(inventory(), BuiltArtifact.read(folder.resolve("dist"), StandardParts.archiveOpener()));

        assertThat(check.findings()).isEmpty();
        assertThat(check.archives()).isEqualTo(1);
    }

    @Test
    void damagedArchiveInsideIsSaidNotToBeLookedAt() throws IOException {
        NoticeCheck check = check(Map.of("WEB-INF/lib/tool.jar", bytes("PK no zip")));

        assertThat(check.unread()).isNotEmpty();
        assertThat(check.findings()).isNotEmpty();
    }

    private static byte[] jar(String group, String artifact, String version) throws IOException {
        return zip(Map.of(
                "META-INF/maven/" + group + "/" + artifact + "/pom.properties",
                bytes("#made\ngroupId=" + group + "\nartifactId=" + artifact + "\nversion=" + version + "\n")));
    }

    private NoticeCheck checkBeside(Map<String, byte[]> jars) throws IOException {
        Map<String, byte[]> files = new TreeMap<>(jars);
        files.put("META-INF/LICENSE", bytes(LICENSE));
        files.put("META-INF/NOTICE", bytes(NOTICE));
        return check(files);
    }

    @Test
    void whatTheInventoryNamesOrTheProductBuildsIsNoSurprise() throws IOException {
        assertThat(checkBeside(Map.of(
                                "WEB-INF/lib/renamed.jar",
                                jar("org.other", "tool", "1.0"),
                                "WEB-INF/lib/app-2-SNAPSHOT.jar",
                                jar("com.example", "app", "2-SNAPSHOT"),
                                "WEB-INF/lib/tool-1.0-linux.jar",
                                zip(Map.of("a.class", bytes("a"))),
                                "WEB-INF/assets.zip",
                                zip(Map.of("a.css", bytes("a")))))
                        .findings())
                .isEmpty();
    }

    @Test
    void inventoryOlderThanWhatWasBuiltIsTold() throws IOException {
        byte[] inner = zip(Map.of("lib/inner-1.jar", jar("org.fresh", "inner", "1")));
        NoticeCheck check = checkBeside(Map.of(
                "BOOT-INF/lib/tool-1.1.jar",
                jar("org.other", "tool", "1.1"),
                "BOOT-INF/lib/fresh-3.jar",
                jar("org.fresh", "fresh", "3"),
                "BOOT-INF/lib/strange.jar",
                inner));

        assertThat(check.findings())
                .extracting(NoticeCheck.Finding::component, NoticeCheck.Finding::kind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("org.fresh:fresh:3", "unlisted"),
                        org.assertj.core.groups.Tuple.tuple("app.war!/BOOT-INF/lib/strange.jar", "unlisted"),
                        org.assertj.core.groups.Tuple.tuple("org.other:tool:1.1", "unlisted"));
        assertThat(check.findings().get(0).what())
                .isEqualTo("app.war!/BOOT-INF/lib/fresh-3.jar lies in what was built and not in the inventory.");
        assertThat(check.findings().get(1).what()).contains("is not known to the inventory");
    }

    @Test
    void knownBytesAreKnownWithAllThatLiesInThem() throws IOException {
        byte[] jar = zip(Map.of("lib/inner-1.jar", jar("org.fresh", "inner", "1")));
        Map<String, byte[]> built = Map.of("WEB-INF/lib/anything.jar", jar);

        assertThat(checkBeside(built).findings())
                .extracting(NoticeCheck.Finding::kind)
                .containsExactly("unlisted");
        Inventory knowing = new InventoryBuilder("com.example:app:1", "App")
                .modules("com.example:app")
                .with(new ComponentBuilder("org.other:bundle:1.0")
                        .named("bundle")
                        .license("MIT", "permissive", "AGREED")
                        .sha256(Sha256.hex(jar))
                        .carrying("META-INF/LICENSE", "license", Sha256.hex(LICENSE))
                        .usedBy("com.example:app", "compile"))
                .document(LICENSE)
                .license("MIT", "MIT License", "permissive", MIT)
                .build();
        assertThat(NoticeCheck.of(knowing, BuiltArtifact.read(folder.resolve("app.war"), StandardParts.archiveOpener()))
                        .findings())
                .isEmpty();
    }

    @Test
    void whatIsNoArchiveIsUnusable() throws IOException {
        Path text = Files.writeString(folder.resolve("built.jar"), "no zip");

        assertThatThrownBy(() -> BuiltArtifact.read(text, StandardParts.archiveOpener()))
                .isInstanceOf(LicentiaException.class)
                .hasMessageContaining("cannot be looked into");
    }
}
