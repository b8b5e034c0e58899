package org.licentia.matching;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Writes the bytes that {@link TextIndex} reads. */
final class TextIndexWriter {
    private TextIndexWriter() {}

    /** The bytes of the index over texts with their ids, without its signature. */
    static byte[] written(List<Map.Entry<String, LicenseTemplate>> texts) throws IOException {
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

    /** Writes a text with its length in bytes. */
    static void string(DataOutputStream out, String value) throws IOException {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
