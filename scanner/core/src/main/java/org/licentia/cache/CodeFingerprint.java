package org.licentia.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.CodeSource;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells one build of the scanner from the next by the files it runs from, their sizes and times: what a source of the
 * same id found yesterday is not what its corrected version finds today.
 */
public final class CodeFingerprint {
    private CodeFingerprint() {}

    /**
     * The fingerprint of what is loaded from the places of these; empty when those cannot be read, and nothing that was
     * found yesterday can be trusted to be what would be found today.
     *
     * @param code a class of the code
     * @param data a resource of the data, as from {@code Class.getResource}; null when there is none
     */
    public static Optional<String> of(Class<?> code, @Nullable URL data) {
        Set<String> files = new TreeSet<>();
        CodeSource source = code.getProtectionDomain().getCodeSource();
        boolean known = source != null
                && source.getLocation() != null
                && add(source.getLocation().toString(), files)
                && (data == null || add(containerOf(data.toString()), files));
        return known ? Optional.of(Digest.of(files.toArray(String[]::new))) : Optional.empty();
    }

    /** The address of the jar, or of the folder, that a resource is in. */
    private static String containerOf(String resource) {
        return resource.startsWith("jar:")
                ? resource.substring(4, resource.indexOf("!/"))
                : resource.substring(0, resource.lastIndexOf('/') + 1);
    }

    private static boolean add(String address, Set<String> files) {
        try (Stream<Path> all = Files.walk(Path.of(new URI(address)))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                files.add(file.getFileName() + " " + attributes.size() + " " + attributes.lastModifiedTime());
            }
            return true;
        } catch (IOException
                | UncheckedIOException
                | URISyntaxException
                | IllegalArgumentException
                | FileSystemNotFoundException e) {
            return false;
        }
    }
}
