package org.licentia.cli.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The archive of loaded classes, with which Licentia starts faster.
 *
 * @param file as the launcher says; empty when there was no launcher, or it shall do without
 * @param sharing whether this JVM has mapped one
 */
record ClassArchiveCheck(Optional<Path> file, boolean sharing) implements Check {
    private static final String MAKE = "Run 'licentia prepare' to start faster.";

    @Override
    public String id() {
        return "class-archive";
    }

    @Override
    public String what() {
        return "archive of classes";
    }

    @Override
    public List<Diagnosis> look() {
        if (file.isEmpty()) {
            return List.of(Diagnosis.good(id(), what(), "none is used: not started by the launcher, or switched off"));
        }
        if (!Files.isReadable(file.get())) {
            return List.of(Diagnosis.warning(id(), what(), "none yet at " + file.get(), MAKE));
        }
        return List.of(
                sharing
                        ? Diagnosis.good(id(), what(), "in use, " + file.get())
                        : Diagnosis.warning(id(), what(), file.get() + " does not fit this JDK, or its options", MAKE));
    }
}
