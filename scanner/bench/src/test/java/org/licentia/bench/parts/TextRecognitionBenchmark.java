package org.licentia.bench.parts;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.licentia.matching.Recognition;
import org.licentia.matching.TextRecognizer;
import org.licentia.spdx.LicenseList;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Recognises the license of one file. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class TextRecognitionBenchmark {
    @Param({"MIT", "Apache-2.0", "GPL-3.0-only", "header", "prose"})
    public String text;

    private final TextRecognizer recognizer = TextRecognizer.bundled();
    private String content = "";
    private int files;

    /** Finds the text. */
    @Setup
    public void find() {
        content = switch (text) {
            case "header" ->
                "/*\n * Copyright 2026 Acme\n * SPDX-License-Identifier: Apache-2.0\n */\npackage com.acme;\n"
                        + "final class Empty {}\n".repeat(50);
            case "prose" -> prose();
            default -> LicenseList.bundled().text(text).orElseThrow();
        };
    }

    /** Of a text that differs from all before: equal ones are remembered. */
    @Benchmark
    public Recognition recognize() {
        files++;
        return recognizer.recognize(content + "\n\nfile " + files + "\n");
    }

    /** Ten kilobytes of words that licenses use as well, in an order that none does. */
    private static String prose() {
        String[] words =
                "the software is provided to you with documentation and may be used under conditions of any kind by users"
                        .split(" ");
        Random random = new Random(7);
        StringBuilder text = new StringBuilder();
        while (text.length() < 10_000) {
            text.append(words[random.nextInt(words.length)]).append(random.nextInt(12) == 0 ? ".\n" : " ");
        }
        return text.toString();
    }
}
