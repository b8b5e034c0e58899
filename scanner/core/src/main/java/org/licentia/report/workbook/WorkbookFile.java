package org.licentia.report.workbook;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamReader;
import org.licentia.issue.LicentiaException;

/**
 * A workbook (ECMA-376, part 1) that came back from people, read within bounds: how large the file is, how many parts it
 * has and what they unpack to is counted, whatever the file says of itself.
 */
final class WorkbookFile implements Closeable {
    private static final long MOST_BYTES = 64L << 20;
    private static final long MOST_UNPACKED = 128L << 20;
    private static final int MOST_PARTS = 2_000;
    private static final int MOST_STRINGS = 2_000_000;
    private static final String REMEDY = " Save it as an Excel workbook (.xlsx) without a password, and import that.";

    private final Path path;
    private final ZipFile zip;
    private long unpacked;
    private boolean since1904;

    private WorkbookFile(Path path, ZipFile zip) {
        this.path = path;
        this.zip = zip;
    }

    /**
     * Opens a workbook.
     *
     * @throws LicentiaException when it is none, or larger than any that Licentia writes
     */
    static WorkbookFile open(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new LicentiaException(
                    "There is no workbook at " + path + ". Write one with 'licentia scan -f xlsx'.");
        }
        try {
            if (Files.size(path) > MOST_BYTES) {
                throw new LicentiaException(path + " is larger than " + (MOST_BYTES >> 20)
                        + " MB, which no workbook of Licentia's is. Remove what was put into it, such as pictures.");
            }
            ZipFile zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8);
            WorkbookFile file = new WorkbookFile(path, zip);
            file.check();
            return file;
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable(path, "it is no workbook", e);
        }
    }

    private void check() throws IOException {
        Set<String> names = new HashSet<>();
        boolean sound =
                zip.size() <= MOST_PARTS && zip.stream().map(ZipEntry::getName).allMatch(names::add);
        if (!sound) {
            zip.close();
            throw new LicentiaException(path + " has more parts than any workbook, or two of one name." + REMEDY);
        }
    }

    /** Whether days are counted from 1904, as old programs on Macintosh computers did. */
    boolean since1904() {
        return since1904;
    }

    /**
     * The cells of a sheet.
     *
     * @throws LicentiaException when there is no such sheet, or it cannot be read
     */
    SheetCells sheet(String name) {
        try {
            Map<String, String> ids = new HashMap<>();
            Set<String> hidden = new HashSet<>();
            read("xl/workbook.xml", (element, attributes) -> {
                String sheet = HostileXml.attribute(attributes, "name");
                String id = HostileXml.attribute(attributes, "id");
                if (element.equals("sheet") && sheet != null && id != null) {
                    ids.put(sheet.strip().toLowerCase(java.util.Locale.ROOT), id);
                    String state = HostileXml.attribute(attributes, "state");
                    if (state != null && !state.equals("visible")) {
                        hidden.add(id);
                    }
                } else if (element.equals("workbookPr")) {
                    since1904 = HostileXml.isTrue(attributes, "date1904");
                }
            });
            String id = ids.get(name.toLowerCase(java.util.Locale.ROOT));
            if (id == null) {
                throw new LicentiaException(path + " has no sheet '" + name
                        + "'. Import the workbook that Licentia wrote, and leave the names of its sheets.");
            }
            Map<String, String> targets = new HashMap<>();
            read("xl/_rels/workbook.xml.rels", (element, attributes) -> {
                String key = HostileXml.attribute(attributes, "Id");
                String target = HostileXml.attribute(attributes, "Target");
                if (key != null && target != null) {
                    targets.put(key, target.startsWith("/") ? target.substring(1) : "xl/" + target);
                }
            });
            return SheetCells.read(part(targets.getOrDefault(id, "")), strings(), hidden.contains(id));
        } catch (IOException e) {
            throw unreadable(path, String.valueOf(e.getMessage()), e);
        }
    }

    private List<String> strings() throws IOException {
        if (zip.getEntry("xl/sharedStrings.xml") == null) {
            return List.of();
        }
        List<String> strings = new ArrayList<>();
        CellString string = new CellString();
        HostileXml.read(part("xl/sharedStrings.xml"), new HostileXml.Listener() {
            @Override
            public void start(String name, XMLStreamReader element) {
                if (name.equals("si")) {
                    string.clear();
                }
                string.start(name);
            }

            @Override
            public void text(String text) throws IOException {
                string.text(text);
            }

            @Override
            public void end(String name) throws IOException {
                string.end(name);
                if (name.equals("si")) {
                    strings.add(string.value());
                    if (strings.size() > MOST_STRINGS) {
                        throw new IOException("it has more texts than any workbook of Licentia's");
                    }
                }
            }
        });
        return strings;
    }

    private void read(String part, HostileXml.Listener listener) throws IOException {
        HostileXml.read(part(part), listener);
    }

    private InputStream part(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("a part of it is missing");
        }
        return new Bounded(zip.getInputStream(entry));
    }

    private static LicentiaException unreadable(Path path, String problem, Exception cause) {
        return new LicentiaException(path + " cannot be read: " + problem + "." + REMEDY, cause);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Counts what is unpacked of all parts together. */
    private final class Bounded extends FilterInputStream {
        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int bytes) throws IOException {
            unpacked += bytes;
            if (unpacked > MOST_UNPACKED) {
                throw new IOException("it unpacks to more than " + (MOST_UNPACKED >> 20) + " MB");
            }
        }
    }
}
