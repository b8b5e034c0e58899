package org.licentia.bench.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.licentia.bench.BenchmarkException;

/**
 * The page {@code benchmarks.md} and the folder {@code benchmarks} beside it. Each benchmark owns one section, between two
 * comments, and writes nothing else of the page.
 */
public final class BenchmarkPage {
    private final Path page;
    private final Path folder;

    /** The page in a folder of documentation. */
    public BenchmarkPage(Path docs) {
        this(docs, "benchmarks.md");
    }

    private BenchmarkPage(Path docs, String name) {
        page = docs.resolve(name);
        folder = docs.resolve("benchmarks");
    }

    /** The page of what may go wrong, whose sections are written in the same way. */
    public static BenchmarkPage ofThreats(Path docs) {
        return new BenchmarkPage(docs, "threats.md");
    }

    /** Writes a file beside the page: a plot, or a table for machines. */
    public void file(String name, String content) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name), content);
        } catch (IOException e) {
            throw new BenchmarkException("The file " + name + " could not be written: " + e.getMessage(), e);
        }
    }

    /** Writes a table for machines: comments, a head and rows, separated by tabs. */
    public void table(String name, List<String> comments, List<String> head, List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        comments.forEach(comment -> text.append(comment).append('\n'));
        text.append(String.join("\t", head)).append('\n');
        rows.forEach(row -> text.append(String.join("\t", row)).append('\n'));
        file(name, text.toString());
    }

    /** Puts a text in the place of a section. */
    public void section(String name, String text) {
        try {
            Files.writeString(page, replaced(Files.readString(page), name, text));
        } catch (IOException e) {
            throw new BenchmarkException(
                    "The page " + page.getFileName() + " could not be written: " + e.getMessage(), e);
        }
    }

    static String replaced(String page, String name, String text) {
        String begin = "<!-- " + name + ": written by the benchmark -->\n";
        String end = "<!-- end of " + name + " -->";
        int from = page.indexOf(begin);
        int to = page.indexOf(end);
        if (from < 0 || to < from) {
            throw new BenchmarkException("The page of benchmarks has no section " + name + ": it is expected between '"
                    + begin.strip() + "' and '" + end + "'.");
        }
        return page.substring(0, from + begin.length()) + "\n" + text.strip() + "\n\n" + page.substring(to);
    }
}
