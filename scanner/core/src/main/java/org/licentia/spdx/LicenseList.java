package org.licentia.spdx;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licentia.issue.LicentiaException;

/**
 * The SPDX license list: licenses, exceptions, their texts, and what is written today for retired ids. Immutable; ids
 * are looked up without regard to case (SPDX 2.3, Annex D.2) and answered in canonical case.
 */
public final class LicenseList {
    // The list travels in java-spdx-library as plain JSON. Only these files are read: the library's code may go online.
    private static final String FOLDER = "/resources/stdlicenses/";
    private static final JsonFactory JSON = new JsonFactory();

    private final String version;
    private final List<ListedLicense> licenses;
    private final List<ListedException> exceptions;
    private final Map<String, ListedLicense> licenseById = new HashMap<>();
    private final Map<String, ListedException> exceptionById = new HashMap<>();
    private final Map<String, SpdxTerm> current = new HashMap<>();

    private LicenseList() {
        ListFile licenseFile = ListFile.read("licenses.json");
        ListFile exceptionFile = ListFile.read("exceptions.json");
        version = licenseFile.version;
        licenses = licenseFile.licenses();
        exceptions = exceptionFile.exceptions();
        licenses.forEach(license -> licenseById.put(folded(license.id()), license));
        exceptions.forEach(exception -> exceptionById.put(folded(exception.id()), exception));
        licenses.forEach(license -> current.put(license.id(), SpdxTerm.of(license.id())));
        exceptions.forEach(exception -> current.put(exception.id(), SpdxTerm.of(exception.id())));
        PolicyData retired = PolicyData.read("deprecated-licenses.yaml");
        for (String section : retired.entries().keySet()) {
            retired.mapping(section).texts().forEach((id, expression) -> current.put(id, term(expression)));
        }
    }

    /** The list that this version of Licentia carries; read once. */
    public static LicenseList bundled() {
        return Holder.LIST;
    }

    /** The version of the list, {@code 3.28.0}. */
    public String version() {
        return version;
    }

    /** Every license, retired ones included, in the order of the list. */
    public List<ListedLicense> licenses() {
        return licenses;
    }

    /** Every exception, retired ones included, in the order of the list. */
    public List<ListedException> exceptions() {
        return exceptions;
    }

    /** The license of this id in any case; empty when the list has none. */
    public Optional<ListedLicense> license(String id) {
        return Optional.ofNullable(licenseById.get(folded(id)));
    }

    /** The exception of this id in any case; empty when the list has none. */
    public Optional<ListedException> exception(String id) {
        return Optional.ofNullable(exceptionById.get(folded(id)));
    }

    /**
     * What is written today for a license id in any case: the id itself in canonical case or, for a retired one, its
     * successor, which may carry an exception. Empty when the list has no such license.
     */
    public Optional<SpdxTerm> current(String licenseId) {
        return license(licenseId).map(license -> current.get(license.id()));
    }

    /** As {@link #current(String)}, for an exception id. */
    public Optional<String> currentException(String exceptionId) {
        return exception(exceptionId).map(exception -> currentId(exception.id()));
    }

    /**
     * This license or any later version of it: the {@code -or-later} id where the list has one (SPDX 2.3, Annex D.2),
     * the {@code +} otherwise.
     */
    SpdxTerm orLater(SpdxTerm term) {
        String id = term.license();
        if (id.endsWith("-or-later")) {
            return term;
        }
        String later = (id.endsWith("-only") ? id.substring(0, id.length() - "-only".length()) : id) + "-or-later";
        return licenseById.containsKey(folded(later))
                ? new SpdxTerm(later, false, term.exception())
                : new SpdxTerm(id, true, term.exception());
    }

    private String currentId(String exceptionId) {
        SpdxTerm term = current.get(exceptionId);
        return term == null ? exceptionId : term.license();
    }

    /**
     * The full text of a license or exception, by its id in any case, read when asked for. Empty when the list has no
     * such id.
     */
    public Optional<String> text(String id) {
        String canonical = license(id)
                .map(ListedLicense::id)
                .or(() -> exception(id).map(ListedException::id))
                .orElse(null);
        return canonical == null ? Optional.empty() : Optional.ofNullable(readText(canonical + ".json"));
    }

    private static @Nullable String readText(String file) {
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
        InputStream stream = LicenseList.class.getResourceAsStream(FOLDER + file);
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

    private static SpdxTerm term(String expression) {
        int with = expression.indexOf(" WITH ");
        return with < 0
                ? SpdxTerm.of(expression)
                : SpdxTerm.of(expression.substring(0, with)).with(expression.substring(with + 6));
    }

    private static String folded(String id) {
        return id.toLowerCase(Locale.ROOT);
    }

    private static final class Holder {
        private static final LicenseList LIST = new LicenseList();
    }

    /** The entries of {@code licenses.json} or {@code exceptions.json}, which differ in the name of the id alone. */
    private static final class ListFile {
        private String version = "";
        private final List<ListedLicense> entries = new ArrayList<>();

        private static ListFile read(String file) {
            ListFile list = new ListFile();
            try (InputStream stream = open(file);
                    JsonParser parser = JSON.createParser(stream)) {
                parser.nextToken();
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String field = parser.currentName();
                    JsonToken value = parser.nextToken();
                    if (field.equals("licenseListVersion")) {
                        list.version = parser.getText();
                    } else if (value == JsonToken.START_ARRAY) {
                        while (parser.nextToken() == JsonToken.START_OBJECT) {
                            list.entries.add(entry(parser));
                        }
                    }
                }
            } catch (IOException e) {
                throw unreadable(file, e);
            }
            return list;
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

        private List<ListedLicense> licenses() {
            return Collections.unmodifiableList(entries);
        }

        private List<ListedException> exceptions() {
            return entries.stream()
                    .map(entry -> new ListedException(entry.id(), entry.name(), entry.deprecated(), entry.seeAlso()))
                    .toList();
        }
    }
}
