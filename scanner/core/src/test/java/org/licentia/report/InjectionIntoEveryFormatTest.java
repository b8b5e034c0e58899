package org.licentia.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.licentia.StandardParts;
import org.licentia.inventory.Inventory;
import org.licentia.issue.LicentiaException;
import org.licentia.report.bundle.BundleRenderer;
import org.licentia.report.sample.ComponentBuilder;
import org.licentia.report.sample.FilledInventory;
import org.licentia.report.sample.Injection;
import org.licentia.report.sample.InventoryBuilder;

/** Whatever strangers write into whatever field, every report format shows it and stays what it is. */
class InjectionIntoEveryFormatTest {

    static Stream<Renderer> renderers() {
        return StandardParts.renderers().stream();
    }

    /** All but those that hold others. */
    static Stream<Renderer> documents() {
        return renderers().filter(renderer -> !holdsOthers(renderer));
    }

    /** The documents, and what holds others with two of them in it: all of them are in it once, together. */
    static Stream<Renderer> eachOnce() {
        List<Renderer> few = documents()
                .filter(renderer -> Set.of("json", "table").contains(renderer.id()))
                .toList();
        return Stream.concat(documents(), Stream.of(new BundleRenderer(few, SourceJars.NONE)));
    }

    private static boolean holdsOthers(Renderer renderer) {
        return renderer.fileName().endsWith(".zip");
    }

    @Test
    void theCorpusSaysWhyEachIsInIt() {
        assertThat(Injection.all())
                .hasSizeGreaterThan(120)
                .allMatch(each -> each.why().matches("\\S.*"));
        assertThat(Injection.payloads()).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("eachOnce")
    void eachAloneInEveryField(Renderer renderer) throws IOException {
        HarmlessReport report = model(renderer, FilledInventory.of("harmless"));
        for (Injection injection : Injection.all()) {
            report.check(injection, written(renderer, FilledInventory.of(injection.payload())));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("eachOnce")
    void eachAloneEvenInPlaceOfOurOwnWords(Renderer renderer) throws IOException {
        HarmlessReport report = model(renderer, FilledInventory.of("harmless"));
        for (Injection injection : Injection.all()) {
            byte[] written;
            try {
                written = written(renderer, FilledInventory.entirelyOf(injection.payload()));
            } catch (LicentiaException e) {
                assertThat(e).as("a refusal says what to do").hasMessageContaining("mend the inventory");
                continue;
            }
            report.check(injection, written);
        }
    }

    /** What holds others is enough: it holds every format, and each is held against its own kind. */
    @Test
    void allTogether() throws IOException {
        List<String> payloads = Injection.payloads();
        List<String> names = IntStream.range(0, payloads.size())
                .mapToObj(number -> "harmless " + number)
                .toList();
        Renderer bundle = renderers()
                .filter(InjectionIntoEveryFormatTest::holdsOthers)
                .findFirst()
                .orElseThrow();

        byte[] written = written(bundle, together(payloads));
        model(bundle, together(names)).check(new Injection("", "all together"), written);
        assertThat(reports(written))
                .containsExactlyInAnyOrderElementsOf(
                        documents().map(Renderer::fileName).toList());
    }

    private static List<String> reports(byte[] archive) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().startsWith("reports/")) {
                    names.add(entry.getName().substring("reports/".length()));
                }
            }
        }
        return names;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void aMegabyteIsNoObstacle(Renderer renderer) throws IOException {
        String text = "=<b>\u202E\u001B]]>";

        byte[] written = written(renderer, saying(text.repeat((1 << 20) / text.length()), text.repeat(100)));
        model(renderer, saying("harmless", "harmless")).check(new Injection("", "a megabyte"), written);
    }

    private static HarmlessReport model(Renderer renderer, Inventory harmless) {
        return new HarmlessReport(renderer.fileName(), () -> {
            try {
                return written(renderer, harmless);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static Inventory together(List<String> texts) {
        return FilledInventory.together(texts.stream().map(FilledInventory::of).toList());
    }

    /** @param longText where every format repeats it: the words that a POM declares */
    private static Inventory saying(String longText, String text) {
        return new InventoryBuilder("com.example:product:1", "Product")
                .modules("com.example:product")
                .with(new ComponentBuilder("com.example:" + text + ":1")
                        .named(longText)
                        .license("GPL-3.0-only", "strong-copyleft", "DECLARED_ONLY")
                        .says(longText, text, "GPL-3.0-only")
                        .judged("deny", "no-copyleft", text, text)
                        .priority("critical-blocker")
                        .remedy(text, text, text)
                        .usedBy("com.example:product", "compile", text))
                .license("GPL-3.0-only", "GNU General Public License v3.0 only", "strong-copyleft", text)
                .issue("error", null, text, text)
                .build();
    }

    private static byte[] written(Renderer renderer, Inventory inventory) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderer.render(inventory, out);
        return out.toByteArray();
    }
}
