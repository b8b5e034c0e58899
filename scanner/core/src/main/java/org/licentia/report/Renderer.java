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
     * Gets ready for {@link #render} before there is an inventory, where that takes time: on any thread, beside anything.
     * Need not be called, and leaves it to {@code render} to say what is wrong.
     */
    default void prepare() {}

    /**
     * Writes the report, UTF-8 with LF line ends. Does not close the stream.
     *
     * @throws IOException when the stream cannot be written
     */
    void render(Inventory inventory, OutputStream out) throws IOException;
}
