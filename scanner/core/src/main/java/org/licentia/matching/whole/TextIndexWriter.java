package org.licentia.matching.whole;

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
import java.util.TreeSet;

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
        IndexBytes.writeSection(out, spellings(texts, vocabulary));
        TreeMap<Integer, List<Integer>> postings = new TreeMap<>();
        int[] pure = new int[texts.size()];
        for (int i = 0; i < texts.size(); i++) {
            LicenseTemplate template = texts.get(i).getValue();
            int[] ids = new int[template.words().size()];
            for (int word = 0; word < ids.length; word++) {
                ids[word] = vocabulary.getOrDefault(template.words().hash(word), 0);
            }
            pure[i] = grams(i, ids, template, postings);
            IndexBytes.write(out, pure[i]);
            IndexBytes.writeSection(out, text(ids, template, patterns));
        }
        postings(out, postings);
        return bytes.toByteArray();
    }

    private static byte[] text(int[] ids, LicenseTemplate template, Map<String, Integer> patterns) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        IndexBytes.write(out, ids.length);
        for (int id : ids) {
            out.writeShort(id);
        }
        IndexBytes.writeRuns(out, new String(template.kinds(), StandardCharsets.ISO_8859_1).toCharArray());
        IndexBytes.writeRuns(out, template.parts());
        IndexBytes.write(out, template.variables().size());
        for (LicenseTemplate.Variable variable : template.variables()) {
            IndexBytes.write(out, variable.from());
            IndexBytes.write(out, variable.to());
            IndexBytes.write(out, patterns.getOrDefault(variable.pattern(), 0));
        }
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

    private static void postings(DataOutputStream out, TreeMap<Integer, List<Integer>> postings) throws IOException {
        for (int drawer = 0; drawer < GramTable.DRAWERS; drawer++) {
            int first = GramTable.firstOf(drawer);
            int last = first + GramTable.WIDTH - 1;
            postings(out, first, postings.subMap(first, true, last, true));
        }
    }

    // The grams as steps from one to the next, and the postings of each as steps from text to text.
    private static void postings(DataOutputStream all, int first, Map<Integer, List<Integer>> postings)
            throws IOException {
        IndexBytes.write(all, postings.size());
        IndexBytes.write(all, postings.values().stream().mapToInt(List::size).sum());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        int last = first;
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
        IndexBytes.writeSection(all, bytes.toByteArray());
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

    private static byte[] spellings(List<Map.Entry<String, LicenseTemplate>> texts, Map<Long, Integer> vocabulary)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
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
        return bytes.toByteArray();
    }
}
