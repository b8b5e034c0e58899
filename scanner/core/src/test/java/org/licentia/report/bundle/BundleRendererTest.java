package org.licentia.report.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licentia.digest.Sha256;
import org.licentia.inventory.Inventory;
import org.licentia.report.SourceJars;
import org.licentia.report.json.JsonRenderer;
import org.licentia.report.sample.ComponentBuilder;
import org.licentia.report.sample.InventoryBuilder;
import org.licentia.report.sample.SampleInventories;

/** The bundle: what is in it, what it says is missing, and that its names lead nowhere else. */
class BundleRendererTest {
    private static final String MIT = "The MIT License\n";
    private static final String OTHER = "Another text\n";

    @TempDir
    Path folder;

    private static Map<String, String> bundle(Inventory inventory, SourceJars sources) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new BundleRenderer(List.of(new JsonRenderer()), sources).render(inventory, out);
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String content = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                assertThat(files.put(entry.getName(), content))
                        .as(entry.getName())
                        .isNull();
                assertThat(entry.getExtra()).isNull();
                assertThat(entry.getTimeLocal().toString()).isEqualTo("1980-02-01T00:00");
            }
        }
        return files;
    }

    private static ComponentBuilder gpl(String coordinates) {
        return new ComponentBuilder(coordinates).license("GPL-2.0-only", "strong-copyleft", "AGREED");
    }

    private static InventoryBuilder app(ComponentBuilder... components) {
        InventoryBuilder app = new InventoryBuilder("com.acme:app:1", "App").modules("com.acme:app");
        for (ComponentBuilder component : components) {
            app.with(component);
        }
        return app;
    }

    @Test
    void everyFileButTheManifestIsInTheManifest() throws IOException {
        Map<String, String> files = bundle(
                app(new ComponentBuilder("org.example:a:1")
                                .carrying("META-INF/LICENSE", "license", Sha256.hex(MIT))
                                .carrying("META-INF/NOTICE", "notice", Sha256.hex(OTHER))
                                .usedBy("com.acme:app", "compile"))
                        .document(MIT)
                        .document(OTHER)
                        .build(),
                SourceJars.NONE);
        assertThat(files.keySet())
                .containsExactly(
                        "README.txt",
                        "licenses/org.example/a/1/META-INF/LICENSE",
                        "licenses/org.example/a/1/META-INF/NOTICE",
                        "reports/licentia.json",
                        "MANIFEST.sha256");
        assertThat(files.get("licenses/org.example/a/1/META-INF/LICENSE")).isEqualTo(MIT);
        String manifest = files.remove("MANIFEST.sha256");
        assertThat(manifest)
                .isEqualTo(files.entrySet().stream()
                        .map(file -> Sha256.hex(file.getValue()) + "  " + file.getKey() + "\n")
                        .collect(Collectors.joining()));
    }

    @Test
    void sourcesAreThoseOfDistributedCopyleftAndOfWhatTheLedgerSays() throws IOException {
        List<String> asked = new ArrayList<>();
        SourceJars sources = component -> {
            asked.add(component.coordinates());
            return Optional.empty();
        };
        InventoryBuilder app = app(
                gpl("org.example:shipped:1").usedBy("com.acme:app", "runtime"),
                gpl("org.example:tests:1").usedBy("com.acme:app", "test"),
                gpl("org.example:provided:1").usedBy("com.acme:app", "provided"),
                gpl("org.example:ours:1").own().usedBy("com.acme:app", "compile"),
                new ComponentBuilder("org.example:permissive:1").usedBy("com.acme:app", "compile"),
                new ComponentBuilder("org.example:owing:1").usedBy("com.acme:app", "test"),
                new ComponentBuilder("org.example:dual:1")
                        .license("MIT OR GPL-2.0-only", "permissive", "AGREED")
                        .taking("MIT")
                        .usedBy("com.acme:app", "compile"),
                new ComponentBuilder("org.example:undecided:1")
                        .license("MIT OR GPL-2.0-only", "permissive", "AGREED")
                        .usedBy("com.acme:app", "compile"),
                new ComponentBuilder("org.example:weak:1")
                        .license("LGPL-2.1-only", "weak-copyleft-library", "AGREED")
                        .usedBy("com.acme:app", "compile"));
        app.license("GPL-2.0-only", "GPL", "strong-copyleft", null);
        app.owing("offer-source", "Offer the source code", "distribution", null, "org.example:owing:1");
        String readme = bundle(app.build(), sources).get("README.txt");
        assertThat(asked)
                .containsExactlyInAnyOrder(
                        "org.example:shipped:1",
                        "org.example:owing:1",
                        "org.example:undecided:1",
                        "org.example:weak:1");
        assertThat(readme)
                .contains("Source jars that are not here: 4", "- org.example:weak:1: No source jar is published");
    }

    @Test
    void oneJarThatCannotBeHadSinksNothing() throws IOException {
        Path jar = Files.writeString(folder.resolve("x.jar"), "sources");
        SourceJars sources = component -> {
            if (component.coordinates().contains("refused")) {
                throw new IOException("The repository “internal” answered 503.");
            }
            return Optional.of(component.coordinates().contains("good") ? jar : folder.resolve("vanished.jar"));
        };
        Map<String, String> files = bundle(
                app(
                                gpl("org.example:good:1").usedBy("com.acme:app", "compile"),
                                gpl("org.example:refused:1").usedBy("com.acme:app", "compile"),
                                gpl("org.example:vanished:1").usedBy("com.acme:app", "compile"))
                        .build(),
                sources);
        assertThat(files).containsEntry("sources/org.example/good/1/good-1-sources.jar", "sources");
        assertThat(files.get("README.txt"))
                .contains("1 source jar of", "- org.example:refused:1: It could not be obtained: The repository")
                .contains("answered 503.", "- org.example:vanished:1: It could not be obtained")
                .contains("not legal advice", "Complete: yes");
    }

    @Test
    void whatLiesInsideIsToldToNobodyAndItsContainerIsAsked() throws IOException {
        List<String> asked = new ArrayList<>();
        SourceJars sources = component -> {
            asked.add(component.coordinates());
            return Optional.empty();
        };
        String readme = bundle(
                        app(
                                        new ComponentBuilder("org.example:fat:1")
                                                .holding("pkg:maven/org.secret/part@1#LICENSE/part")
                                                .usedBy("com.acme:app", "compile"),
                                        gpl("org.secret:part:1#LICENSE/part").usedBy("com.acme:app", "compile"))
                                .build(),
                        sources)
                .get("README.txt");
        assertThat(asked).containsExactly("org.example:fat:1");
        assertThat(readme).contains("- org.secret:part:1#LICENSE/part: It lies inside org.example:fat:1,");
    }

    @Test
    void namesOfStrangersStayBelowTheirFolderAndNeverCollide() throws IOException {
        ComponentBuilder evil = new ComponentBuilder("../..:..:..\\..");
        ComponentBuilder other = new ComponentBuilder("org.example:b:1");
        List<String> paths = List.of(
                "../../../etc/passwd",
                "/etc/passwd",
                "..\\..\\boot.ini",
                "C:\\x",
                "a/./b/../c",
                "LICENSE",
                "license",
                "LICENSE/inside",
                "CON",
                "nul.txt",
                "dot.",
                "",
                "\u0000\u202E\n",
                "é",
                "è",
                "x".repeat(100_000),
                "y/".repeat(5_000) + "z");
        InventoryBuilder app = new InventoryBuilder("com.acme:app:1", "App").modules("com.acme:app");
        List<String> texts = new ArrayList<>();
        for (String path : paths) {
            String text = "text of " + path;
            texts.add(text);
            evil.carrying(path, "license", Sha256.hex(text));
            other.carrying(path, "license", Sha256.hex(text));
        }
        app.with(evil.usedBy("com.acme:app", "compile")).with(other.usedBy("com.acme:app", "compile"));
        texts.forEach(app::document);
        Map<String, String> files = bundle(app.build(), SourceJars.NONE);

        List<String> names = files.keySet().stream()
                .filter(name -> name.startsWith("licenses/"))
                .toList();
        assertThat(names).hasSize(2 * paths.size());
        assertThat(files.values()).containsAll(texts);
        assertThat(names).allSatisfy(name -> {
            assertThat(name).hasSizeLessThan(1_300).matches("[A-Za-z0-9._+=@~()!/-]+");
            assertThat(Path.of(name).normalize()).hasToString(name);
            assertThat(name.split("/")).noneMatch(part -> part.endsWith(".") || part.matches("(?i)(con|nul)(\\..*)?"));
        });
        Set<String> caseless = new HashSet<>();
        names.forEach(name -> caseless.add(name.toLowerCase(Locale.ROOT)));
        assertThat(caseless).hasSize(names.size());
        assertThat(caseless).noneMatch(name -> caseless.stream().anyMatch(below -> below.startsWith(name + "/")));
    }

    @Test
    void aTextThatTheInventoryDoesNotHoldIsNamed() throws IOException {
        Map<String, String> files = bundle(
                app(new ComponentBuilder("org.example:a:1")
                                .carrying("LICENSE", "license", "f".repeat(64))
                                .usedBy("com.acme:app", "compile"))
                        .build(),
                SourceJars.NONE);
        assertThat(files.get("README.txt"))
                .contains("License files that are not here: 1", "- org.example:a:1: LICENSE: the inventory");
    }

    @Test
    void anIncompleteInventoryMakesAnIncompleteBundleThatSaysSo() throws IOException {
        assertThat(bundle(SampleInventories.incomplete(), SourceJars.NONE).get("README.txt"))
                .contains(
                        "INCOMPLETE: 2 errors are listed below",
                        "Complete: no",
                        "SHA-256 of the policy: ",
                        "- error: The POM of com.vendor:legacy-client:3.1");
    }
}
