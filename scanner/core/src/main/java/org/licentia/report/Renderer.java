package org.licentia.report;

import java.io.IOException;
import java.io.OutputStream;
import org.licentia.inventory.Inventory;

/** Turns an inventory into something to read. Uses nothing but the inventory: no clock, no network, no scan. */
public interface Renderer {
    /** The public id of the format, as in {@code --format}. */
    String id();

    /** The file name in an output directory. */
    String fileName();

    /** Whether it is written when nobody says which formats; false unless the format says otherwise. */
    default boolean byDefault() {
        return false;
    }

    /**
     * Writes the report, UTF-8 with LF line ends. Does not close the stream.
     *
     * @throws IOException when the stream cannot be written
     */
    void render(Inventory inventory, OutputStream out) throws IOException;
}
