package org.licentia.report.json;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.licentia.StandardParts;
import org.licentia.fuzz.FuzzTarget;
import org.licentia.inventory.Inventory;
import org.licentia.issue.LicentiaException;
import org.licentia.report.Renderer;
import org.licentia.report.sample.SampleInventories;

/** Inventories in JSON that somebody else may have written, and what the report formats make of those that are read. */
public final class InventoryFuzz implements FuzzTarget {
    /** Formats that take long, and are made of what others are made of. */
    private static final Set<String> LONG = Set.of("html", "bundle", "xlsx");

    private final List<Renderer> renderers = StandardParts.renderers().stream()
            .filter(each -> !LONG.contains(each.id()))
            .toList();

    @Override
    public List<byte[]> seeds() throws IOException {
        List<byte[]> seeds = new ArrayList<>();
        for (Inventory inventory : List.of(
                SampleInventories.smallClean(),
                SampleInventories.incomplete(),
                SampleInventories.unknown(),
                SampleInventories.decided())) {
            seeds.add(written(inventory));
        }
        return seeds;
    }

    @Override
    public List<String> words() {
        return List.of(
                "null",
                "true",
                "[]",
                "{}",
                "\"schemaVersion\": \"1.0.0\"",
                "\"\"",
                "-1",
                "1e99",
                "\"\\ud800\"",
                "NOASSERTION",
                "\"compile\"",
                "\"deny\"",
                "\"review\"",
                "\"allow\"",
                "\"pkg:maven/a/b@1\"",
                "\"1970-01-01\"",
                "\"MIT OR ISC\"");
    }

    @Override
    public int mostBytes() {
        return 64 << 10;
    }

    @Override
    public void feed(byte[] input) throws IOException {
        Inventory inventory;
        try {
            inventory = read(input);
        } catch (LicentiaException e) {
            if (!String.valueOf(e.getMessage()).startsWith("licentia.json")) {
                throw new AssertionError("a refusal that names no file", e);
            }
            return;
        }
        byte[] written = written(inventory);
        if (!Arrays.equals(written, written(read(written)))) {
            throw new AssertionError("what is written is not what is read");
        }
        Renderer renderer = renderers.get(Math.floorMod(Arrays.hashCode(input), renderers.size()));
        try {
            renderer.render(inventory, OutputStream.nullOutputStream());
        } catch (LicentiaException e) {
            return;
        }
    }

    private static Inventory read(byte[] bytes) throws IOException {
        return InventoryReader.read(new ByteArrayInputStream(bytes), "licentia.json");
    }

    private static byte[] written(Inventory inventory) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new JsonRenderer().render(inventory, out);
        return out.toByteArray();
    }
}
