package org.licentia.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.licentia.StandardParts;
import org.licentia.inventory.Inventory;
import org.licentia.issue.LicentiaException;
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
        return renderers().filter(renderer -> !renderer.fileName().endsWith(".zip"));
    }

    @Test
    void theCorpusSaysWhyEachIsInIt() {
        assertThat(Injection.all())
                .hasSizeGreaterThan(120)
                .allMatch(each -> each.why().matches("\\S.*"));
        assertThat(Injection.payloads()).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("renderers")
    void eachAloneInEveryField(Renderer renderer) throws IOException {
        HarmlessReport report =
                new HarmlessReport(renderer.fileName(), written(renderer, FilledInventory.of("harmless")));
        for (Injection injection : Injection.all()) {
            report.check(injection, written(renderer, FilledInventory.of(injection.payload())));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("renderers")
    void eachAloneEvenInPlaceOfOurOwnWords(Renderer renderer) throws IOException {
        HarmlessReport report =
                new HarmlessReport(renderer.fileName(), written(renderer, FilledInventory.of("harmless")));
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

    @ParameterizedTest(name = "{0}")
    @MethodSource("renderers")
    void allTogether(Renderer renderer) throws IOException {
        List<String> payloads = Injection.payloads();
        List<String> names = IntStream.range(0, payloads.size())
                .mapToObj(number -> "harmless " + number)
                .toList();

        new HarmlessReport(renderer.fileName(), written(renderer, together(names)))
                .check(new Injection("", "all together"), written(renderer, together(payloads)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void aMegabyteIsNoObstacle(Renderer renderer) throws IOException {
        String megabyte = "=<b>\u202E\u001B]]>".repeat((1 << 20) / 10);

        byte[] written = written(renderer, saying(megabyte));
        new HarmlessReport(renderer.fileName(), written(renderer, saying("harmless")))
                .check(new Injection("", "a megabyte"), written);
    }

    private static Inventory together(List<String> texts) {
        return FilledInventory.together(texts.stream().map(FilledInventory::of).toList());
    }

    private static Inventory saying(String text) {
        return new InventoryBuilder("com.example:product:1", "Product")
                .modules("com.example:product")
                .with(new ComponentBuilder("com.example:" + text + ":1")
                        .named(text)
                        .license("GPL-3.0-only", "strong-copyleft", "DECLARED_ONLY")
                        .says(text, text, "GPL-3.0-only")
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
