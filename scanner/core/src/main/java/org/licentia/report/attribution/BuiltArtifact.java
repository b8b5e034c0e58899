package org.licentia.report.attribution;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.licentia.digest.Sha256;
import org.licentia.evidence.Archive;
import org.licentia.evidence.ArchiveOpener;
import org.licentia.evidence.OpenArchive;
import org.licentia.evidence.UnreadableFileException;
import org.licentia.graph.ArchiveTypes;
import org.licentia.graph.Component;
import org.licentia.graph.Coordinates;
import org.licentia.issue.Issue;
import org.licentia.issue.LicentiaException;
import org.licentia.matching.text.Decoder;
import org.licentia.matching.text.Wording;

/**
 * What a product as it was built holds to read about licenses: files named for it, manifests, and the same in every
 * archive inside, within the bounds of artifacts.
 *
 * @param name of the file or folder
 * @param texts the wording of each file, equal ones once
 * @param archives how many archives were looked into
 * @param jars the archives that lie in it, each before those that lie in it
 * @param unread what could not be looked into, finished sentences
 */
public record BuiltArtifact(String name, List<Wording> texts, int archives, List<BuiltJar> jars, List<String> unread) {
    private static final int MOST_FILES = 200_000;
    private static final int LONGEST_FILE = 16 << 20;
    private static final Pattern LEGAL = Pattern.compile("licen[sc]e|notice|copying|copyright|third.?part|3rd.?part"
            + "|legal|credit|author|about|acknowledg|attribution|contributors");
    private static final Pattern CODE = Pattern.compile(
            ".*\\.(class|java|kt|groovy|scala|js|mjs|ts|css|png|gif|jpg|jpeg|svg|ico|woff2?|ttf|xsd|dtd|so|dll|dylib)");
    private static final Set<String> READABLE = Set.of("", "txt", "md", "html", "htm");
    private static final String MANIFEST = "META-INF/MANIFEST.MF";
    private static final Pattern FOLDED = Pattern.compile("\r?\n ");

    public BuiltArtifact {
        texts = List.copyOf(texts);
        jars = List.copyOf(jars);
        unread = List.copyOf(unread);
    }

    /**
     * Looks into a jar, a war, a zip or a folder.
     *
     * @throws LicentiaException when there is nothing there that can be looked into
     */
    public static BuiltArtifact read(Path built, ArchiveOpener opener) {
        Path fileName = built.toAbsolutePath().normalize().getFileName();
        String name = fileName == null ? built.toString() : fileName.toString();
        Reading reading = new Reading(opener);
        try {
            if (Files.isDirectory(built)) {
                reading.folder(built);
            } else {
                reading.archive(built, name, false);
            }
        } catch (UnreadableFileException e) {
            throw new LicentiaException(
                    "'" + built + "' cannot be looked into: " + e.getMessage()
                            + " Give a jar, war or zip file as it was built, or a folder.",
                    e);
        } catch (IOException e) {
            throw new LicentiaException(
                    "'" + built + "' cannot be read (" + e.getClass().getSimpleName()
                            + "). Give a jar, war or zip file as it was built, or a folder.",
                    e);
        }
        return new BuiltArtifact(name, reading.wordings, reading.archives, reading.jars, List.copyOf(reading.unread));
    }

    /** What was read so far. */
    private static final class Reading {
        private final ArchiveOpener opener;
        private final Set<String> seen = new LinkedHashSet<>();
        private final List<Wording> wordings = new ArrayList<>();
        private final Set<String> unread = new LinkedHashSet<>();
        private final List<BuiltJar> jars = new ArrayList<>();
        private int archives;
        private int files;

        Reading(ArchiveOpener opener) {
            this.opener = opener;
        }

        void folder(Path root) throws IOException {
            List<Path> found = new ArrayList<>();
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile()) {
                        found.add(file);
                    }
                    return ++files > MOST_FILES ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    unread.add(root.relativize(file) + " could not be read.");
                    return FileVisitResult.CONTINUE;
                }
            });
            if (files > MOST_FILES) {
                unread.add("The folder holds more than " + MOST_FILES + " files; only the first were looked at.");
            }
            found.sort(null);
            for (Path file : found) {
                String name = root.relativize(file).toString().replace('\\', '/');
                if (ArchiveTypes.isZip(ArchiveTypes.extension(name))) {
                    try {
                        archive(file, name, true);
                    } catch (UnreadableFileException e) {
                        unread.add(name + ": " + e.getMessage());
                    }
                } else if (isTelling(name)) {
                    file(file, name);
                }
            }
        }

        private void file(Path file, String name) throws IOException {
            if (Files.size(file) > LONGEST_FILE) {
                unread.add(name + " is larger than the " + (LONGEST_FILE >> 20) + " MB that are read.");
            } else {
                add(name, Files.readAllBytes(file));
            }
        }

        void archive(Path file, String name, boolean isPart) throws IOException {
            // Only the words of problems name it.
            Component component = Component.of(new Coordinates("built", name, "jar", "", "0"), false);
            try (OpenArchive archive = opener.open(component, file)) {
                if (isPart && isJar(name)) {
                    try (InputStream bytes = Files.newInputStream(file)) {
                        jars.add(BuiltJar.of(name, Sha256.hex(bytes), archive));
                    }
                }
                look(archive, name);
                archive.issues().stream().map(Issue::message).forEach(unread::add);
            }
        }

        private void look(Archive archive, String place) throws IOException {
            archives++;
            for (String file : archive.files()) {
                try {
                    if (ArchiveTypes.isZip(ArchiveTypes.extension(file))) {
                        Archive inner = archive.open(file);
                        String within = place + "!/" + file;
                        if (isJar(file)) {
                            jars.add(BuiltJar.of(within, archive.sha256(file), inner));
                        }
                        look(inner, within);
                    } else if (isTelling(file)) {
                        add(file, archive.read(file));
                    }
                } catch (UnreadableFileException e) {
                    unread.add(place + ": " + e.getMessage());
                }
            }
        }

        // What is only packed together is no component.
        private static boolean isJar(String name) {
            return !ArchiveTypes.extension(name).equalsIgnoreCase("zip");
        }

        private void add(String name, byte[] content) {
            String text = decoded(content);
            String words = name.endsWith(MANIFEST) ? FOLDED.matcher(text).replaceAll("") : text;
            if (seen.add(words)) {
                wordings.add(Wording.of(words));
            }
        }

        // What is longer than one text may be to be recognised is read in parts that overlap.
        private static String decoded(byte[] content) {
            if (content.length <= Decoder.MOST_BYTES) {
                return Decoder.decode(content);
            }
            StringBuilder text = new StringBuilder(content.length);
            for (int from = 0; from < content.length; ) {
                int to = Math.min(content.length, from + Decoder.MOST_BYTES);
                while (to < content.length && to > from + 1 && content[to - 1] != '\n') {
                    to--;
                }
                text.append(Decoder.decode(Arrays.copyOfRange(content, from, to)));
                from = to;
            }
            return text.toString();
        }

        private static boolean isTelling(String name) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (name.endsWith(MANIFEST)) {
                return true;
            }
            if (CODE.matcher(lower).matches()) {
                return false;
            }
            String folder = lower.substring(0, lower.lastIndexOf('/') + 1);
            boolean atTheTop = folder.isEmpty() || folder.equals("meta-inf/");
            return LEGAL.matcher(lower).find() || atTheTop && READABLE.contains(ArchiveTypes.extension(lower));
        }
    }
}
