package org.licentia.digest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.licentia.issue.Meter;
import org.licentia.issue.Meter.Counter;

/** Computes the SHA-256 of whole files. May be asked by several threads. */
@FunctionalInterface
public interface FileHasher {
    /** Reads the file where it is asked. */
    FileHasher HERE = file -> {
        try (InputStream bytes = Files.newInputStream(file)) {
            return Sha256.hex(bytes);
        }
    };

    /**
     * Reads a file once.
     *
     * @return 64 lower-case hex digits
     * @throws IOException when it cannot be read
     */
    String sha256(Path file) throws IOException;

    /** The same, which tells how much it reads. */
    default FileHasher countedBy(Meter meter) {
        if (!meter.isOn()) {
            return this;
        }
        return file -> {
            meter.add(Counter.BYTES_HASHED, Files.size(file));
            return sha256(file);
        };
    }
}
