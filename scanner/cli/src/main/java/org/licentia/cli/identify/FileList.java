package org.licentia.cli.identify;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.licentia.cli.terminal.Words;

/** The files that paths on a command line mean: a file itself, a folder everything below it in sorted order. */
final class FileList {
    private static final int MAX_DEPTH = 200;

    private final List<Entry> entries = new ArrayList<>();
    private final Consumer<String> complaints;

    /**
     * One file.
     *
     * @param name as given; for files in a folder the folder as given, then the way down with {@code /}
     */
    record Entry(String name, Path file) {}

    /**
     * @param complaints receives what could not be listed and why, in finished sentences
     */
    FileList(Consumer<String> complaints) {
        this.complaints = complaints;
    }

    List<Entry> entries() {
        return entries;
    }

    /** Adds what a path means. */
    void add(String given) {
        Path path = Words.path(given);
        if (Files.isDirectory(path)) {
            addFolder(given.endsWith("/") ? given : given + "/", path, 0);
        } else if (Files.exists(path)) {
            entries.add(new Entry(given, path));
        } else {
            complaints.accept(
                    "'" + given + "' does not exist. Check the path; it is relative to the working directory.");
        }
    }

    // Links to folders are not followed: what they lead to is listed where it is, and they may lead in a circle.
    private void addFolder(String prefix, Path folder, int depth) {
        if (depth > MAX_DEPTH) {
            complaints.accept("'" + prefix + "' lies more than " + MAX_DEPTH
                    + " folders deep and was not looked at. Name it directly.");
            return;
        }
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(children::add);
        } catch (IOException | DirectoryIteratorException e) {
            complaints.accept("'" + prefix + "' could not be listed (" + e.getMessage()
                    + "). Check that you may read the folder.");
            return;
        }
        children.sort(Comparator.comparing(FileList::name));
        for (Path child : children) {
            String name = prefix + name(child);
            if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                addFolder(name + "/", child, depth + 1);
            } else if (Files.isRegularFile(child)) {
                entries.add(new Entry(name, child));
            }
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
