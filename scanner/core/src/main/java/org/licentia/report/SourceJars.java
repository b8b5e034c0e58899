package org.licentia.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.licentia.inventory.InventoryEntry;

/** Obtains the source jars that somebody is owed. */
public interface SourceJars {
    /** Asks nobody. */
    SourceJars NONE = component -> {
        throw new IOException("No repository was asked for it.");
    };

    /**
     * The source jar of a component.
     *
     * @return empty when none is published
     * @throws IOException when it could not be obtained or read; the message is a finished sentence
     */
    Optional<Path> of(InventoryEntry component) throws IOException;
}
