package org.licentia.report.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Something that a stranger may write where reports repeat it.
 *
 * @param payload what is written
 * @param why what it tries, or why it must stay
 */
public record Injection(String payload, String why) {
    private static final String CORPUS = "/org/licentia/report/injections.txt";

    /** All of them. Lines without a tab are comments. */
    public static List<Injection> all() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Injection.class.getResourceAsStream(CORPUS), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> line.indexOf('\t') >= 0)
                    .map(line -> new Injection(
                            unescaped(line.substring(0, line.indexOf('\t'))), line.substring(line.indexOf('\t') + 1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is written in all of them. */
    public static List<String> payloads() {
        return all().stream().map(Injection::payload).toList();
    }

    private static String unescaped(String line) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < line.length(); at++) {
            if (line.charAt(at) != '\\') {
                text.append(line.charAt(at));
                continue;
            }
            at++;
            switch (line.charAt(at)) {
                case 'n' -> text.append('\n');
                case 'r' -> text.append('\r');
                case 't' -> text.append('\t');
                case 'u' -> {
                    text.append((char) Integer.parseInt(line.substring(at + 1, at + 5), 16));
                    at += 4;
                }
                default -> text.append(line.charAt(at));
            }
        }
        return text.toString();
    }
}
