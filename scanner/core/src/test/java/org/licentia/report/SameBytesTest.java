package org.licentia.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.licentia.StandardParts;
import org.licentia.inventory.Inventory;
import org.licentia.report.json.InventoryReader;
import org.licentia.report.json.JsonRenderer;
import org.licentia.report.sample.SampleInventories;
import org.licentia.report.sample.StressInventories;

/** Every format there is: the same inventory, the same bytes, wherever and whenever it is rendered. */
@ResourceLock(Resources.LOCALE)
@ResourceLock(Resources.TIME_ZONE)
class SameBytesTest {
    private static final Path HOSTILE =
            Path.of("..", "cli", "src", "test", "golden", "hostile-names-stay-words", "expected", "licentia.json");

    private static final List<Inventory> WELL_FORMED = List.of(
            SampleInventories.smallClean(),
            SampleInventories.violations(),
            SampleInventories.incomplete(),
            SampleInventories.unknown(),
            SampleInventories.decided(),
            StressInventories.large(60),
            InventoryReader.read(HOSTILE));

    private static final List<Inventory> INVENTORIES = Stream.concat(
                    WELL_FORMED.stream(),
                    // Its purls are none: no reader lets it in.
                    Stream.of(StressInventories.hostile("a\nb\u0000\u202Eİı\u0131]]></script>=cmd|٣")))
            .toList();

    static Stream<Renderer> everyFormat() {
        return StandardParts.renderers().stream();
    }

    @ParameterizedTest
    @MethodSource("everyFormat")
    void localeAndTimeZoneLeaveNoTrace(Renderer renderer) throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        for (Inventory inventory : INVENTORIES) {
            byte[] expected = bytes(renderer, inventory);
            assertThat(bytes(renderer, inventory)).as("rerun").isEqualTo(expected);
            try {
                for (String tag : List.of("ar-EG-u-nu-arab", "tr-TR")) {
                    Locale.setDefault(Locale.forLanguageTag(tag));
                    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                    assertThat(bytes(fresh(renderer), inventory)).as(tag).isEqualTo(expected);
                }
            } finally {
                Locale.setDefault(locale);
                TimeZone.setDefault(zone);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everyFormat")
    void threadsSideBySideLeaveNoTrace(Renderer renderer) throws IOException, InterruptedException, ExecutionException {
        Inventory inventory = SampleInventories.violations();
        byte[] expected = bytes(renderer, inventory);
        ExecutorService executor = Executors.newFixedThreadPool(4);
        try {
            List<Future<byte[]>> results = Stream.generate(() -> executor.submit(() -> bytes(renderer, inventory)))
                    .limit(8)
                    .toList();
            for (Future<byte[]> result : results) {
                assertThat(result.get()).isEqualTo(expected);
            }
        } finally {
            executor.shutdownNow();
        }
    }

    @ParameterizedTest
    @MethodSource("everyFormat")
    void anInventoryThatWasWrittenAndReadIsRenderedTheSame(Renderer renderer) throws IOException {
        for (Inventory inventory : WELL_FORMED) {
            byte[] json = bytes(new JsonRenderer(), inventory);
            Inventory read = InventoryReader.read(new ByteArrayInputStream(json), "inventory");
            assertThat(bytes(new JsonRenderer(), read)).isEqualTo(json);
            assertThat(bytes(renderer, read)).isEqualTo(bytes(renderer, inventory));
        }
    }

    @ParameterizedTest
    @MethodSource("everyFormat")
    void theStreamStaysOpen(Renderer renderer) throws IOException {
        boolean[] closed = {false};
        OutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        renderer.render(SampleInventories.smallClean(), out);
        assertThat(closed[0]).isFalse();
    }

    private static Renderer fresh(Renderer same) {
        return StandardParts.renderers().stream()
                .filter(renderer -> renderer.id().equals(same.id()))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] bytes(Renderer renderer, Inventory inventory) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderer.render(inventory, out);
        return out.toByteArray();
    }
}
