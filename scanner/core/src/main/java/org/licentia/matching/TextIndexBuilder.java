package org.licentia.matching;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.licentia.issue.LicentiaException;
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
    private static final ObjectMapper JSON = new ObjectMapper();

    private final LicenseList list = LicenseList.bundled();
    private final Map<String, LicenseTemplate> templates = new LinkedHashMap<>();

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
        byte[] content = written(distinct());
        addTextsUnlikeTheirTemplates(TextIndex.of(signed(content)));
        return signed(written(distinct()));
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
        IndexBytes.write(out, digest(content));
        out.write(content);
        return bytes.toByteArray();
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private void add(String current, String id, String field) throws IOException {
        try (InputStream stream = LicenseList.class.getResourceAsStream(FOLDER + id + ".json")) {
            if (stream == null) {
                throw new LicentiaException("The SPDX license list is damaged: it has no text for " + id + ".");
            }
            String template = JSON.readTree(stream).path(field).asText();
            // A retired id may have another wording than its successor; both are recognised.
            templates.put(current + "\n" + id, LicenseTemplate.parse(template));
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

    private static byte[] written(List<Map.Entry<String, LicenseTemplate>> texts) throws IOException {
        Map<Long, Integer> vocabulary = vocabulary(texts);
        Map<String, Integer> patterns = new TreeMap<>();
        texts.forEach(text -> text.getValue().variables().forEach(variable -> patterns.put(variable.pattern(), 0)));
        int count = 0;
        for (Map.Entry<String, Integer> pattern : patterns.entrySet()) {
            pattern.setValue(count++);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        IndexBytes.write(out, texts.size());
        for (Map.Entry<String, LicenseTemplate> text : texts) {
            IndexBytes.write(out, text.getKey());
        }
        IndexBytes.write(out, patterns.size());
        for (String pattern : patterns.keySet()) {
            IndexBytes.write(out, pattern);
        }
        IndexBytes.write(out, vocabulary.size());
        for (long hash : new TreeSet<>(vocabulary.keySet())) {
            out.writeLong(hash);
        }
        spellings(out, texts, vocabulary);
        TreeMap<Integer, List<Integer>> postings = new TreeMap<>();
        int[] pure = new int[texts.size()];
        for (int i = 0; i < texts.size(); i++) {
            LicenseTemplate template = texts.get(i).getValue();
            int[] ids = new int[template.words().size()];
            for (int word = 0; word < ids.length; word++) {
                ids[word] = vocabulary.getOrDefault(template.words().hash(word), 0);
            }
            pure[i] = grams(i, ids, template, postings);
            IndexBytes.write(out, ids.length);
            for (int id : ids) {
                out.writeShort(id);
            }
            IndexBytes.writeRuns(out, new String(template.kinds(), StandardCharsets.ISO_8859_1).toCharArray());
            IndexBytes.writeRuns(out, template.parts());
            IndexBytes.write(out, pure[i]);
            IndexBytes.write(out, template.variables().size());
            for (LicenseTemplate.Variable variable : template.variables()) {
                IndexBytes.write(out, variable.from());
                IndexBytes.write(out, variable.to());
                IndexBytes.write(out, patterns.getOrDefault(variable.pattern(), 0));
            }
        }
        postings(out, postings);
        return bytes.toByteArray();
    }

    // The grams of the whole listed text, and those that arise where an optional part is left out.
    private static int grams(int text, int[] ids, LicenseTemplate template, Map<Integer, List<Integer>> postings) {
        Map<Integer, Integer> occurrences = new HashMap<>();
        for (int i = 0; i + TextIndex.GRAM <= ids.length; i++) {
            occurrences.merge(TextIndex.gram(ids[i], ids[i + 1], ids[i + 2], ids[i + 3]), 1, Integer::sum);
        }
        Set<Integer> seen = new HashSet<>();
        int pure = 0;
        for (int i = 0; i + TextIndex.GRAM <= ids.length; i++) {
            int gram = TextIndex.gram(ids[i], ids[i + 1], ids[i + 2], ids[i + 3]);
            if (seen.add(gram)) {
                boolean required = true;
                for (int k = i; k < i + TextIndex.GRAM; k++) {
                    required &= template.kinds()[k] == LicenseTemplate.REQUIRED;
                }
                pure += required ? 1 : 0;
                boolean once = occurrences.getOrDefault(gram, 0) == 1;
                post(postings, gram, TextIndex.posting(text, i, required, once));
            }
        }
        int[] kept = new int[ids.length];
        int size = 0;
        for (int i = 0; i < ids.length; i++) {
            if (template.kinds()[i] != LicenseTemplate.OPTIONAL) {
                kept[size++] = i;
            }
        }
        for (int i = 0; i + TextIndex.GRAM <= size; i++) {
            int gram = TextIndex.gram(ids[kept[i]], ids[kept[i + 1]], ids[kept[i + 2]], ids[kept[i + 3]]);
            if (seen.add(gram)) {
                post(postings, gram, TextIndex.posting(text, kept[i], false, false));
            }
        }
        return pure;
    }

    private static void post(Map<Integer, List<Integer>> postings, int gram, int posting) {
        postings.computeIfAbsent(gram, key -> new ArrayList<>()).add(posting);
    }

    // The grams as steps from one to the next, and the postings of each as steps from text to text.
    private static void postings(DataOutputStream out, TreeMap<Integer, List<Integer>> postings) throws IOException {
        IndexBytes.write(out, postings.size());
        IndexBytes.write(out, postings.values().stream().mapToInt(List::size).sum());
        int last = Integer.MIN_VALUE;
        for (Map.Entry<Integer, List<Integer>> entry : postings.entrySet()) {
            IndexBytes.write(out, entry.getKey() - last);
            last = entry.getKey();
            IndexBytes.write(out, entry.getValue().size());
            int text = 0;
            for (int posting : entry.getValue()) {
                IndexBytes.write(out, TextIndex.textOf(posting) - text);
                text = TextIndex.textOf(posting);
                IndexBytes.write(out, TextIndex.placeOf(posting));
            }
        }
    }

    private static Map<Long, Integer> vocabulary(List<Map.Entry<String, LicenseTemplate>> texts) {
        TreeMap<Long, Integer> words = new TreeMap<>();
        for (Map.Entry<String, LicenseTemplate> text : texts) {
            for (long hash : text.getValue().words().hashes()) {
                words.put(hash, 0);
            }
        }
        // 0 is the word that no listed text has.
        int id = 1;
        for (Map.Entry<Long, Integer> word : words.entrySet()) {
            word.setValue(id++);
        }
        return new HashMap<>(words);
    }

    private static void spellings(
            DataOutputStream out, List<Map.Entry<String, LicenseTemplate>> texts, Map<Long, Integer> vocabulary)
            throws IOException {
        String[] spellings = new String[vocabulary.size() + 1];
        Arrays.fill(spellings, "");
        for (Map.Entry<String, LicenseTemplate> text : texts) {
            WordSequence words = text.getValue().words();
            for (int i = 0; i < words.size(); i++) {
                int number = vocabulary.getOrDefault(words.hash(i), 0);
                if (spellings[number].isEmpty()) {
                    spellings[number] = words.text(i, i + 1).toLowerCase(Locale.ROOT);
                }
            }
        }
        IndexBytes.write(out, spellings.length);
        for (String spelling : spellings) {
            IndexBytes.write(out, spelling.getBytes(StandardCharsets.UTF_8).length);
        }
        for (String spelling : spellings) {
            out.write(spelling.getBytes(StandardCharsets.UTF_8));
        }
    }
}
