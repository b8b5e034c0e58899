package org.licentia.spdx;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licentia.issue.LicentiaException;

/** The SPDX license list as it is published: files of JSON. */
final class LicenseListJson {
    // The list travels in java-spdx-library as plain JSON. Only these files are read: the library's code may go online.
    private static final String FOLDER = "/resources/stdlicenses/";
    private static final JsonFactory JSON = new JsonFactory();

    private LicenseListJson() {}

    /** The content of {@code licenses.json} or {@code exceptions.json}, which differ in the name of the id alone. */
    static ListFile list(String file) {
        String version = "";
        List<ListedLicense> entries = new ArrayList<>();
        try (InputStream stream = open(file);
                JsonParser parser = JSON.createParser(stream)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                JsonToken value = parser.nextToken();
                if (field.equals("licenseListVersion")) {
                    version = parser.getText();
                } else if (value == JsonToken.START_ARRAY) {
                    while (parser.nextToken() == JsonToken.START_OBJECT) {
                        entries.add(entry(parser));
                    }
                }
            }
        } catch (IOException e) {
            throw unreadable(file, e);
        }
        return new ListFile(version, entries);
    }

    /** The day on which it was published, as it says; empty when it does not. */
    static String released(String file) {
        try (InputStream stream = open(file);
                JsonParser parser = JSON.createParser(stream)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean isDay = parser.currentName().equals("releaseDate");
                parser.nextToken();
                if (isDay) {
                    // Some releases write an instant.
                    return parser.getText().replaceFirst("T.*", "");
                }
                parser.skipChildren();
            }
        } catch (IOException e) {
            throw unreadable(file, e);
        }
        return "";
    }

    private static ListedLicense entry(JsonParser parser) throws IOException {
        String id = "";
        String name = "";
        boolean deprecated = false;
        boolean osi = false;
        Boolean fsf = null;
        List<String> seeAlso = new ArrayList<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (field) {
                case "licenseId", "licenseExceptionId" -> id = parser.getText();
                // Some names in the list carry runs of blanks.
                case "name" -> name = withSingleBlanks(parser.getText());
                case "isDeprecatedLicenseId" -> deprecated = value == JsonToken.VALUE_TRUE;
                case "isOsiApproved" -> osi = value == JsonToken.VALUE_TRUE;
                case "isFsfLibre" -> fsf = value == JsonToken.VALUE_TRUE;
                case "seeAlso" -> {
                    while (parser.nextToken() == JsonToken.VALUE_STRING) {
                        seeAlso.add(parser.getText());
                    }
                }
                default -> parser.skipChildren();
            }
        }
        return new ListedLicense(id, name, deprecated, osi, fsf, seeAlso);
    }

    private static String withSingleBlanks(String name) {
        String stripped = name.strip();
        return stripped.contains("  ") ? stripped.replaceAll("\\s+", " ") : stripped;
    }

    /** The text of a license or an exception; null when the file has none. */
    static @Nullable String text(String file) {
        try (InputStream stream = open(file);
                JsonParser parser = JSON.createParser(stream)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                parser.nextToken();
                if (field.equals("licenseText") || field.equals("licenseExceptionText")) {
                    return parser.getText();
                }
                parser.skipChildren();
            }
            return null;
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static InputStream open(String file) throws IOException {
        InputStream stream = LicenseListJson.class.getResourceAsStream(FOLDER + file);
        if (stream == null) {
            throw new IOException("it is not on the class path");
        }
        return stream;
    }

    private static LicentiaException unreadable(String file, IOException cause) {
        return new LicentiaException(
                "The SPDX license list is damaged: " + FOLDER + file + " cannot be read (" + cause.getMessage()
                        + "). Rebuild or download Licentia again.",
                cause);
    }
}
