package org.licentia.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import org.licentia.inventory.Inventory;
import org.licentia.report.Renderer;

/** The inventory as JSON, as {@code inventory.schema.json} describes it. */
public final class JsonRenderer implements Renderer {
    @Override
    public String id() {
        return "json";
    }

    @Override
    public String fileName() {
        return "licentia.json";
    }

    @Override
    public boolean byDefault() {
        return true;
    }

    @Override
    public void render(Inventory inventory, OutputStream out) throws IOException {
        InventoryJson.write(inventory, out);
    }

    /**
     * Adds what the inventory says, byte for byte, to a digest: documents made of it are named by that, whatever the scan
     * took.
     */
    public static void update(MessageDigest digest, Inventory inventory) {
        try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            InventoryJson.write(inventory.repeatable(), out);
        } catch (IOException e) {
            throw new IllegalStateException("Nothing is written but a digest.", e);
        }
    }

    /** Writes what is made of plain values as every JSON of ours looks; leaves the stream open. */
    public static void write(Object document, OutputStream out) throws IOException {
        Binding.WRITER.writeValue(out, document);
        out.write("\n".getBytes(StandardCharsets.UTF_8));
    }

    // Made on first use: who asks for the id of a format must not pay for data binding.
    private static final class Binding {
        private static final ObjectWriter WRITER = JsonMapper.builder()
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .addModule(WellFormedText.module())
                .build()
                .writer(PlainJson.pretty());
    }
}
