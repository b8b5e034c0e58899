package org.licentia.evidence.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.licentia.evidence.Archive;
import org.licentia.evidence.ArchiveFindings;
import org.licentia.evidence.ArchiveSource;
import org.licentia.evidence.UnreadableFileException;
import org.licentia.graph.Component;
import org.licentia.graph.Coordinates;

/** An archive made of what a test puts into it. */
final class FilesInMemory implements Archive {
    private final TreeMap<String, byte[]> files = new TreeMap<>();
    private final TreeMap<String, FilesInMemory> archives = new TreeMap<>();

    static FilesInMemory archive() {
        return new FilesInMemory();
    }

    FilesInMemory with(String file, String text) {
        return with(file, text.getBytes(UTF_8));
    }

    FilesInMemory with(String file, byte[] content) {
        files.put(file, content);
        return this;
    }

    FilesInMemory with(String file, FilesInMemory archive) {
        archives.put(file, archive);
        return with(file, new byte[] {'P', 'K'});
    }

    /** A file that is there and cannot be read. */
    FilesInMemory withUnreadable(String file) {
        files.put(file, new byte[0]);
        unreadable = file;
        return this;
    }

    private String unreadable = "";

    ArchiveFindings askedBy(ArchiveSource source, String coordinates) throws java.io.IOException {
        String[] gav = coordinates.split(":");
        return source.examine(Component.of(Coordinates.jar(gav[0], gav[1], gav[2]), false), this);
    }

    @Override
    public List<String> files() {
        return List.copyOf(files.keySet());
    }

    @Override
    public byte[] read(String file) throws UnreadableFileException {
        byte[] content = files.get(file);
        if (content == null || file.equals(unreadable)) {
            throw new UnreadableFileException("The file " + file + " cannot be read.", "Look at it by hand.");
        }
        return content.clone();
    }

    @Override
    public String sha256(String file) throws UnreadableFileException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(read(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Archive open(String file) throws UnreadableFileException {
        FilesInMemory nested = archives.get(file);
        if (nested == null) {
            throw new UnreadableFileException("The file " + file + " is no archive.", "Look at it by hand.");
        }
        return nested;
    }
}
