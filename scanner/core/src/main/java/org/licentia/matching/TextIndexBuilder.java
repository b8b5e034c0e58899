package org.licentia.matching;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
    /** Source files often carry the conditions of these, which are like no other license's, and no disclaimer or their own. */
    private static final Set<String> WITHOUT_DISCLAIMER = Set.of("BSD-3-Clause", "BSD-4-Clause", "BSD-Source-Code");

    private static final String DISCLAIMER = "\nTHIS ";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final LicenseList list = LicenseList.bundled();
    private final Map<String, LicenseTemplate> templates = new LinkedHashMap<>();
    private final Map<String, LicenseTemplate> conditions = new LinkedHashMap<>();

    private TextIndexBuilder() {}

    /** Writes the index to the file that is named. */
    public static void main(String[] arguments) throws IOException {
        write(Path.of(arguments[0]), build());
    }

    /** Writes the index unless the file has it already. */
    static void write(Path file, byte[] index) throws IOException {
        if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), index)) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, index);
        }
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
        conditions.forEach((key, template) -> templates.put(key + "\n\n", template));
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
        string(out, digest(content));
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
        out.writeInt(texts.size());
        for (Map.Entry<String, LicenseTemplate> text : texts) {
            string(out, text.getKey());
        }
        out.writeInt(patterns.size());
        for (String pattern : patterns.keySet()) {
            string(out, pattern);
        }
        longs(out, hashTable(vocabulary));
        spellings(out, texts, vocabulary);
        Map<Integer, List<Integer>> postings = new TreeMap<>();
        int[] pure = new int[texts.size()];
        for (int i = 0; i < texts.size(); i++) {
            LicenseTemplate template = texts.get(i).getValue();
            int[] ids = new int[template.words().size()];
            for (int word = 0; word < ids.length; word++) {
                ids[word] = vocabulary.getOrDefault(template.words().hash(word), 0);
            }
            pure[i] = grams(i, ids, template, postings);
            out.writeInt(ids.length);
            for (int id : ids) {
                out.writeShort(id);
            }
            out.write(template.kinds());
            for (char part : template.parts()) {
                out.writeChar(part);
            }
            out.writeInt(pure[i]);
            out.writeInt(template.variables().size());
            for (LicenseTemplate.Variable variable : template.variables()) {
                out.writeInt(variable.from());
                out.writeInt(variable.to());
                out.writeInt(patterns.getOrDefault(variable.pattern(), 0));
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

    private static void postings(DataOutputStream out, Map<Integer, List<Integer>> postings) throws IOException {
        int slots = Integer.highestOneBit(postings.size() * 2 - 1) * 2;
        int[] keys = new int[slots];
        int[] starts = new int[slots];
        List<Integer> all = new ArrayList<>();
        // Slot 0 of the list stays free: a start of 0 says that the slot is empty.
        all.add(0);
        for (Map.Entry<Integer, List<Integer>> entry : postings.entrySet()) {
            int slot = TextIndex.slot(entry.getKey(), slots);
            while (starts[slot] != 0) {
                slot = (slot + 1) & (slots - 1);
            }
            keys[slot] = entry.getKey();
            starts[slot] = all.size();
            all.add(entry.getValue().size());
            all.addAll(entry.getValue());
        }
        out.writeInt(slots);
        for (int key : keys) {
            out.writeInt(key);
        }
        for (int start : starts) {
            out.writeInt(start);
        }
        out.writeInt(all.size());
        for (int posting : all) {
            out.writeInt(posting);
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
        out.writeInt(spellings.length);
        int end = 0;
        for (String spelling : spellings) {
            end += spelling.getBytes(StandardCharsets.UTF_8).length;
            out.writeInt(end);
        }
        for (String spelling : spellings) {
            out.write(spelling.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static long[] hashTable(Map<Long, Integer> vocabulary) {
        int slots = Integer.highestOneBit(vocabulary.size() * 2 - 1) * 2;
        long[] table = new long[slots * 2];
        new TreeMap<>(vocabulary).forEach((hash, id) -> {
            int slot = TextIndex.slot(Long.hashCode(hash), slots);
            while (table[2 * slot + 1] != 0) {
                slot = (slot + 1) & (slots - 1);
            }
            table[2 * slot] = hash;
            table[2 * slot + 1] = id;
        });
        return table;
    }

    private static void longs(DataOutputStream out, long[] values) throws IOException {
        out.writeInt(values.length);
        for (long value : values) {
            out.writeLong(value);
        }
    }

    private static void string(DataOutputStream out, String value) throws IOException {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
