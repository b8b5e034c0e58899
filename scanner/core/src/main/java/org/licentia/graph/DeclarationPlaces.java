package org.licentia.graph;

import org.jspecify.annotations.Nullable;

/** Where the files of a project declare its dependencies; asked only about what a reader has to find. */
@FunctionalInterface
public interface DeclarationPlaces {
    /** Knows no file. */
    DeclarationPlaces NONE = (module, dependency) -> null;

    /**
     * A line of a file of the project.
     *
     * @param file relative to the folder of the project's POM, with forward slashes
     * @param line from 1
     */
    record Place(String file, int line) {}

    /**
     * The {@code <dependency>} that makes a module depend on an artifact directly.
     *
     * @param module {@code group:artifact}
     * @return null when no file of the project says so, as with what a foreign parent POM brings
     */
    @Nullable
    Place of(String module, Coordinates dependency);
}
