package org.licentia.matching.whole;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.licentia.digest.Sha256;
import org.licentia.issue.LicentiaException;
import org.licentia.matching.finding.Finding;
import org.licentia.matching.text.TokenizedText;
import org.licentia.spdx.LicenseList;
import org.licentia.spdx.ListedException;
import org.licentia.spdx.ListedLicense;
import org.licentia.spdx.SpdxTerm;

/**
 * Builds the index of {@link TextIndex} from the texts and templates of the SPDX license list. Runs once, when the
 * project is built; the same list gives the same bytes.
 */
public final class TextIndexBuilder {
    private static final String FOLDER = "/resources/stdlicenses/";
    /** Source files often carry the conditions of these, which are like no other license's, and no disclaimer or their own. */
    private static final Set<String> WITHOUT_DISCLAIMER = Set.of("BSD-3-Clause", "BSD-4-Clause", "BSD-Source-Code");

    private static final String DISCLAIMER = "\nTHIS ";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final LicenseList list = LicenseList.bundled();
    private final Map<String, LicenseTemplate> templates = new LinkedHashMap<>();
    private final Map<String, LicenseTemplate> conditions = new LinkedHashMap<>();

    private TextIndexBuilder() {}

    /** Writes the index to the file that is named second, unless it is newer than all classes in the folder named first. */
    public static void main(String[] arguments) throws IOException {
        Path index = Path.of(arguments[1]);
        if (!isNewer(index, Path.of(arguments[0]))) {
            Files.createDirectories(index.toAbsolutePath().getParent());
            Files.write(index, build());
        }
    }

    // When the list of licenses has changed, the compiler has run anew.
    static boolean isNewer(Path index, Path classes) throws IOException {
        if (!Files.exists(index)) {
            return false;
        }
        FileTime written = Files.getLastModifiedTime(index);
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                if (Files.getLastModifiedTime(file).compareTo(written) >= 0) {
                    return false;
                }
            }
        }
        return true;
    }

    static byte[] build() throws IOException {
        return new TextIndexBuilder().index();
    }

    private byte[] index() throws IOException {
        for (ListedLicense license : list.licenses()) {
            SpdxTerm current = list.current(license.id()).orElseThrow();
            // What an id says that names license and exception at once, its parts say: the texts of both are listed.
            if (current.exception() == null) {
                add(current.license(), license.id(), "standardLicenseTemplate");
            }
        }
        for (ListedException exception : list.exceptions()) {
            add(list.currentException(exception.id()).orElseThrow(), exception.id(), "licenseExceptionTemplate");
        }
        byte[] content = TextIndexWriter.written(distinct());
        addTextsUnlikeTheirTemplates(TextIndex.of(signed(content)));
        conditions.forEach((key, template) -> templates.put(key + "\n\n", template));
        return signed(TextIndexWriter.written(distinct()));
    }

    // A template of the list may not admit the text that the list gives for the same id; then both count.
    private void addTextsUnlikeTheirTemplates(TextIndex index) {
        WholeTexts texts = new WholeTexts(index);
        for (String key : List.copyOf(templates.keySet())) {
            String text = list.text(key.substring(key.indexOf('\n') + 1)).orElseThrow();
            List<Finding> found = texts.find(TokenizedText.of(text));
            if (found.size() != 1 || found.get(0).similarity() < 1) {
                templates.put(key + "\n", LicenseTemplate.plain(text));
            }
        }
    }

    private static byte[] signed(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        IndexBytes.write(out, Sha256.hex(content));
        out.write(content);
        return bytes.toByteArray();
    }

    private void add(String current, String id, String field) throws IOException {
        try (InputStream stream = LicenseList.class.getResourceAsStream(FOLDER + id + ".json")) {
            if (stream == null) {
                throw new LicentiaException("The SPDX license list is damaged: it has no text for " + id + ".");
            }
            String template = JSON.readTree(stream).path(field).asText();
            // A retired id may have another wording than its successor; both are recognised.
            templates.put(current + "\n" + id, LicenseTemplate.parse(template));
            int disclaimer = WITHOUT_DISCLAIMER.contains(id) ? template.indexOf(DISCLAIMER) : -1;
            if (disclaimer > 0) {
                conditions.put(current + "\n" + id, LicenseTemplate.parse(template.substring(0, disclaimer)));
            }
        }
    }

    /** Texts that are the same word for word stand in the index once, under the shortest id. */
    private List<Map.Entry<String, LicenseTemplate>> distinct() {
        List<Map.Entry<String, LicenseTemplate>> sorted = new ArrayList<>();
        templates.forEach((key, template) -> sorted.add(Map.entry(key.substring(0, key.indexOf('\n')), template)));
        sorted.sort(Comparator.comparing((Map.Entry<String, LicenseTemplate> entry) ->
                        list.exception(entry.getKey()).isPresent())
                .thenComparing(entry -> entry.getKey().length())
                .thenComparing(Map.Entry::getKey));
        Set<List<Object>> seen = new HashSet<>();
        sorted.removeIf(entry -> !seen.add(List.of(
                Arrays.toString(entry.getValue().words().hashes()),
                Arrays.toString(entry.getValue().kinds()),
                entry.getValue().variables())));
        return sorted;
    }
}
