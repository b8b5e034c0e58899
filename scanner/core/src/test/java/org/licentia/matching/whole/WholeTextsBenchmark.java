package org.licentia.matching.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.licentia.matching.text.Decoder;
import org.licentia.matching.text.TokenizedText;
import org.licentia.spdx.LicenseList;
import org.licentia.spdx.ListedLicense;
import org.spdx.utility.compare.LicenseCompareHelper;
import org.spdx.utility.compare.SpdxCompareException;

/**
 * How fast whole texts are recognised, beside the matcher of the SPDX library on some of the same files: {@code mvn
 * verify -Pcorpus -Dlicentia.corpus=DIR -Dtest=WholeTextsBenchmark}. Prints files per second of processor time, after
 * warming up, the slowest files, the time to read the index, and the heap in use. The library compares a file with
 * every template, as it has no other way to find the license; that takes seconds a file, so it gets a few files only.
 */
@Tag("corpus")
class WholeTextsBenchmark {
    private static final Path CORPUS = Path.of(System.getProperty("licentia.corpus", "."), "license-texts", "files");
    private static final int WARM_UPS = 5;
    private static final int ROUNDS = 5;
    private static final int FILES_OF_THE_LIBRARY = 3;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    @Test
    void filesPerSecond() throws IOException, SpdxCompareException {
        long start = threads.getCurrentThreadCpuTime();
        TextIndex index = TextIndex.bundled();
        print("index read in %.0f ms, %d texts", millisSince(start), index.size());
        List<byte[]> files = files();
        WholeTexts texts = new WholeTexts(index);
        for (int i = 0; i < WARM_UPS; i++) {
            round(texts, files, new long[files.size()]);
        }
        long best = Long.MAX_VALUE;
        long[] nanos = new long[files.size()];
        for (int i = 0; i < ROUNDS; i++) {
            best = Math.min(best, round(texts, files, nanos));
        }
        Arrays.sort(nanos);
        double rate = files.size() * 1e9 / best;
        print(
                "ours: %.0f files/s of %d; half take under %.2f ms, 99 in 100 under %.1f ms, all under %.1f ms",
                rate,
                files.size(),
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 99 / 100] / 1e6,
                nanos[nanos.length - 1] / 1e6);
        print("heap in use, the %d MB of files included: %d MB", megabytes(files), heapInUse() >> 20);
        double library = library(files);
        print("SPDX library: %.3f files/s of %d", library, FILES_OF_THE_LIBRARY);
        assertThat(rate).isGreaterThan(100 * library);
    }

    private long round(WholeTexts texts, List<byte[]> files, long[] nanos) {
        long begin = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < nanos.length; i++) {
            long start = threads.getCurrentThreadCpuTime();
            texts.find(TokenizedText.of(Decoder.decode(files.get(i))));
            nanos[i] = threads.getCurrentThreadCpuTime() - start;
        }
        return threads.getCurrentThreadCpuTime() - begin;
    }

    private double library(List<byte[]> files) throws IOException, SpdxCompareException {
        List<String> templates = new ArrayList<>();
        ObjectMapper json = new ObjectMapper();
        for (ListedLicense license : LicenseList.bundled().licenses()) {
            try (InputStream stream =
                    LicenseList.class.getResourceAsStream("/resources/stdlicenses/" + license.id() + ".json")) {
                templates.add(
                        json.readTree(stream).path("standardLicenseTemplate").asText());
            }
        }
        long start = threads.getCurrentThreadCpuTime();
        int confirmed = 0;
        for (byte[] file : files.subList(0, FILES_OF_THE_LIBRARY)) {
            for (String template : templates) {
                confirmed += LicenseCompareHelper.isTextMatchingTemplate(template, Decoder.decode(file))
                                .isDifferenceFound()
                        ? 0
                        : 1;
            }
        }
        print("SPDX library: %d texts confirmed", confirmed);
        return FILES_OF_THE_LIBRARY * 1000.0 / millisSince(start);
    }

    private static List<byte[]> files() throws IOException {
        List<Path> paths;
        try (Stream<Path> found = Files.walk(CORPUS)) {
            paths = new ArrayList<>(found.filter(Files::isRegularFile).sorted().toList());
        }
        Collections.shuffle(paths, new Random(4));
        List<byte[]> files = new ArrayList<>();
        for (Path path : paths) {
            files.add(Files.readAllBytes(path));
        }
        return files;
    }

    private static long megabytes(List<byte[]> files) {
        return files.stream().mapToLong(file -> file.length).sum() >> 20;
    }

    private static long heapInUse() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private double millisSince(long start) {
        return (threads.getCurrentThreadCpuTime() - start) / 1e6;
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
