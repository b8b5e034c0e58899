package org.licentia.report.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.ByteArrayInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.licentia.inventory.Inventory;
import org.licentia.issue.LicentiaException;

/**
 * Reads an inventory back that {@link JsonRenderer} wrote: what was read and written again has the same bytes. Within
 * its own major version, fields that it does not know are passed over, and fields that older minor versions did not have
 * yet are empty. One that contradicts itself is refused: reports print its counts as they stand.
 */
public final class InventoryReader {
    /** The largest inventory read, in bytes; those of ten thousand components stay below a quarter of it. */
    public static final int MOST_BYTES = 256 << 20;

    private static final int START_BYTES = 1 << 16;
    private static final int MOST_DEPTH = 40;
    private static final int MOST_CHARACTERS = 32 << 20;
    private static final Pattern VERSION = Pattern.compile("(\\d{1,9})\\.(\\d{1,9})\\.\\d{1,9}");
    private static final int MAJOR = 1;
    static final String REMEDY = "Write a new one with 'licentia scan -f json'.";

    /** What each minor version of the format brought. */
    private static final Set<String> SINCE_1_1 =
            Set.of("Inventory.conclusionRules", "Summary.contained", "ViolationEntry.linkage", "Evidence.confidence");

    private static final Set<String> SINCE_1_2 = Set.of(
            "Inventory.ledger",
            "Inventory.models",
            "Inventory.questions",
            "Inventory.dataSources",
            "Policy.distribution",
            "Policy.outbound",
            "Remedy.kind",
            "DecisionEntry.subject",
            "DecisionEntry.state",
            "DecisionEntry.source",
            "DecisionEntry.components",
            "LicenseEntry.patentGrant",
            "LicenseEntry.patentRetaliation",
            "LicenseEntry.dissent",
            "Usage.shipped",
            "Decision.notes");

    private static final Set<String> SINCE_1_3 = Set.of(
            "Inventory.documents",
            "InventoryEntry.documents",
            "InventoryEntry.copyrights",
            "InventoryEntry.dependsOn",
            "ViolationEntry.evidence");

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MOST_DEPTH)
                    .maxStringLength(MOST_CHARACTERS)
                    .build())
            .build();

    private InventoryReader() {}

    /**
     * The inventory in a file.
     *
     * @throws LicentiaException when there is none, or when it is not one that this version can read
     */
    public static Inventory read(Path file) {
        if (Files.isDirectory(file)) {
            throw new LicentiaException(file + " is a folder. Name the inventory in it, such as licentia.json.");
        }
        if (!Files.exists(file)) {
            throw new LicentiaException("There is no inventory at " + file + ". " + REMEDY);
        }
        try (InputStream in = Files.newInputStream(file)) {
            if (Files.size(file) > MOST_BYTES) {
                throw tooLarge(file.toString());
            }
            return read(in, file.toString());
        } catch (IOException e) {
            throw new LicentiaException(
                    file + " could not be read: " + e.getMessage() + ". Check that you may read the file.", e);
        }
    }

    /**
     * The inventory in a stream, which stays open.
     *
     * @param name what messages call it
     * @throws LicentiaException when it is not one that this version can read
     * @throws IOException when the stream cannot be read
     */
    public static Inventory read(InputStream in, String name) throws IOException {
        byte[] start = in.readNBytes(START_BYTES);
        // Devices, archives and holes are told by their first bytes, before anything is made of the rest.
        if (start.length == START_BYTES && indexOfObject(start) < 0) {
            throw new LicentiaException(
                    name + " is not the JSON of an inventory: it does not begin with one. " + REMEDY);
        }
        byte[] bytes = new SequenceInputStream(new ByteArrayInputStream(start), in).readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw tooLarge(name);
        }
        try {
            int minor = minorVersion(bytes, name);
            Predicate<String> later = field -> isLater(field, minor);
            try (JsonParser json = JSON.createParser(bytes)) {
                json.nextToken();
                Inventory inventory = new RecordReader(json, name, later).read(Inventory.class);
                if (json.nextToken() != null) {
                    throw new LicentiaException(name + ":"
                            + json.currentLocation().getLineNr() + ": something follows the inventory. " + REMEDY);
                }
                InventoryPromises.check(inventory, later, name);
                return inventory;
            }
        } catch (JsonProcessingException e) {
            String line = e.getLocation() == null ? "" : ":" + e.getLocation().getLineNr();
            throw new LicentiaException(
                    name + line + ": this is not the JSON of an inventory (" + e.getOriginalMessage() + "). " + REMEDY,
                    e);
        } catch (CharConversionException e) {
            throw new LicentiaException(name + " is not UTF-8 text, as inventories are. " + REMEDY, e);
        }
    }

    private static int indexOfObject(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '{') {
                return i;
            }
        }
        return -1;
    }

    private static LicentiaException tooLarge(String name) {
        return new LicentiaException(
                name + " is larger than " + (MOST_BYTES >> 20) + " MB, which no inventory is. " + REMEDY);
    }

    /** Whether the field came with a version after that of the document, which therefore need not have it. */
    private static boolean isLater(String field, int minor) {
        return minor < 3 && SINCE_1_3.contains(field)
                || minor < 2 && SINCE_1_2.contains(field)
                || minor < 1 && SINCE_1_1.contains(field);
    }

    private static int minorVersion(byte[] bytes, String name) throws IOException {
        String version = schemaVersion(bytes);
        Matcher parts = VERSION.matcher(version == null ? "" : version);
        if (!parts.matches()) {
            throw new LicentiaException(name + " is not an inventory: it has no schemaVersion such as "
                    + Inventory.SCHEMA_VERSION + ". " + REMEDY);
        }
        int major = Integer.parseInt(parts.group(1));
        if (major != MAJOR) {
            throw new LicentiaException(name + " has schemaVersion " + parts.group()
                    + ", and this version of Licentia reads " + MAJOR + ".x. "
                    + (major > MAJOR ? "Update Licentia, or write" : "Write")
                    + " a new one with 'licentia scan -f json'.");
        }
        return Integer.parseInt(parts.group(2));
    }

    private static @Nullable String schemaVersion(byte[] bytes) throws IOException {
        try (JsonParser json = JSON.createParser(bytes)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                JsonToken value = json.nextToken();
                if (field.equals("schemaVersion")) {
                    return value == JsonToken.VALUE_STRING ? json.getText() : null;
                }
                json.skipChildren();
            }
            return null;
        }
    }
}
