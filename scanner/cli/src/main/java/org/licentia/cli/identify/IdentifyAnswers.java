package org.licentia.cli.identify;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import org.licentia.cli.terminal.Terminal;
import org.licentia.matching.Recognition;
import org.licentia.matching.TextMatch;
import org.licentia.report.json.RecognitionJson;
import org.licentia.spdx.LicenseMatch;

/** Writes what was recognised in files, one after the other. */
interface IdentifyAnswers extends AutoCloseable {
    /** The next file. */
    void write(String path, Recognition recognition) throws IOException;

    @Override
    void close() throws IOException;

    /** Answers in a format, on the answer stream of a terminal. */
    static IdentifyAnswers in(IdentifyCommand.Format format, Terminal terminal) throws IOException {
        return switch (format) {
            case TEXT -> new Text(terminal.out());
            case TSV -> new Tsv(terminal.out());
            case JSON -> new Json(new RecognitionJson(terminal.out()));
        };
    }

    private static String expression(LicenseMatch match) {
        return match.isRecognised() ? match.expression().toString() : "NONE";
    }

    private static String share(double share) {
        return String.format(Locale.ROOT, "%.2f", share);
    }

    /** For programs: path, expression, confidence. */
    record Tsv(PrintStream out) implements IdentifyAnswers {
        @Override
        public void write(String path, Recognition recognition) {
            out.print(oneCell(path) + "\t" + expression(recognition.all()) + "\t" + share(recognition.confidence())
                    + "\n");
        }

        // A file may be called anything; a line of its own making must not look like an answer.
        private static String oneCell(String path) {
            return path.indexOf('\n') < 0 && path.indexOf('\t') < 0 && path.indexOf('\r') < 0
                    ? path
                    : path.replace("\n", "<U+000A>").replace("\t", "<U+0009>").replace("\r", "<U+000D>");
        }

        @Override
        public void close() {
            out.flush();
        }
    }

    /** For people. */
    record Text(PrintStream out) implements IdentifyAnswers {
        @Override
        public void write(String path, Recognition recognition) {
            StringBuilder text = new StringBuilder(path.replace("\n", "<U+000A>")).append('\n');
            if (!recognition.all().isRecognised()) {
                text.append("  no license recognised\n");
            } else {
                text.append("  → ").append(recognition.all().expression());
                text.append("   confidence ")
                        .append(share(recognition.confidence()))
                        .append('\n');
                alternatives(recognition.all(), "    may also mean: ", text);
                if (!recognition.own().equals(recognition.all())) {
                    text.append("    its own work: ")
                            .append(expression(recognition.own()))
                            .append('\n');
                }
            }
            recognition.matches().forEach(match -> describe(match, text));
            out.print(Terminal.safe(text.toString()));
        }

        private static void describe(TextMatch match, StringBuilder text) {
            String lines = match.firstLine() == match.lastLine()
                    ? "line " + match.firstLine()
                    : "lines " + match.firstLine() + "–" + match.lastLine();
            text.append(String.format(
                    Locale.ROOT,
                    "    %-9s %-16s %s",
                    match.kind(),
                    lines,
                    match.meaning().expression()));
            if (match.similarity() < 1) {
                text.append("   similarity ").append(share(match.similarity()));
            }
            if (match.subject() != null) {
                text.append("   about ").append(match.subject().replace('\n', ' '));
            }
            text.append('\n');
            match.differences()
                    .forEach(difference -> text.append("      ")
                            .append(difference.replace('\n', ' '))
                            .append('\n'));
        }

        private static void alternatives(LicenseMatch match, String label, StringBuilder text) {
            if (match.isAmbiguous()) {
                text.append(label)
                        .append(String.join(
                                ", ",
                                match.candidates().stream()
                                        .filter(candidate -> !candidate.equals(match.expression()))
                                        .map(Object::toString)
                                        .toList()))
                        .append('\n');
            }
        }

        @Override
        public void close() {
            out.flush();
        }
    }

    /** For programs that want to know everything. */
    record Json(RecognitionJson json) implements IdentifyAnswers {
        @Override
        public void write(String path, Recognition recognition) throws IOException {
            json.write(path, recognition);
        }

        @Override
        public void close() throws IOException {
            json.close();
        }
    }
}
