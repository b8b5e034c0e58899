package org.licentia.cli.identify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.licentia.StandardParts;
import org.licentia.cli.terminal.Exit;
import org.licentia.cli.terminal.Terminal;
import org.licentia.cli.terminal.TerminalCommand;
import org.licentia.cli.terminal.Version;
import org.licentia.cli.terminal.Words;
import org.licentia.issue.LicentiaException;
import org.licentia.matching.Recognition;
import org.licentia.matching.TextRecognizer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows which licenses files carry or name. */
@Command(
        name = "identify",
        description = {
            "Show which licenses files carry or name (whole texts, notices, tags and mentions), where, and how close"
                    + " each text is to the listed one."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        versionProvider = Version.class,
        footerHeading = "%n",
        footer = {
            "The columns of 'tsv' are the path as given, the expression or NONE (no license text here), and the confidence",
            "from 0.00 to 1.00; no header, no quoting. 'json' is an array with every match of every file.",
            "",
            "Folders are read whole, in sorted order; links to folders are not followed. Of a file longer than 4 MiB the",
            "first 4 MiB are read, and standard error says so. A path that does not exist or cannot be read is named on",
            "standard error; the others are still answered, and the exit code is 2.",
            "",
            "A NONE says that no license was recognised, not that the file may be used freely."
        })
public final class IdentifyCommand extends TerminalCommand {
    private static final String STANDARD_INPUT = "-";
    /** So many answers wait for the one before them at most. */
    private static final int BATCH = 256;

    private boolean complained;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files or folders; '-' reads standard input.")
    private List<String> paths = List.of();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "text, tsv or json. Default: text.")
    private Format format = Format.TEXT;

    public enum Format {
        TEXT,
        TSV,
        JSON;

        /** As people write it. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public IdentifyCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() {
        FileList files = new FileList(this::complain);
        boolean standardInputTaken = false;
        for (String path : paths) {
            if (path.equals(STANDARD_INPUT) && standardInputTaken) {
                complain("Standard input can be read once only. Give '-' once.");
            } else if (path.equals(STANDARD_INPUT)) {
                standardInputTaken = true;
                files.entries().add(new FileList.Entry(STANDARD_INPUT, Words.path(STANDARD_INPUT)));
            } else {
                files.add(path);
            }
        }
        ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), task -> {
                    Thread thread = new Thread(task, "identify");
                    thread.setDaemon(true);
                    return thread;
                });
        try (IdentifyAnswers answers = IdentifyAnswers.in(format, terminal)) {
            for (int i = 0; i < files.entries().size(); i += BATCH) {
                answer(files.entries().subList(i, Math.min(files.entries().size(), i + BATCH)), workers, answers);
            }
        } catch (IOException e) {
            throw new LicentiaException("The answer could not be written: " + e.getMessage() + ".", e);
        } finally {
            workers.shutdownNow();
        }
        return complained ? Exit.UNUSABLE : Exit.GOOD;
    }

    private void answer(List<FileList.Entry> files, ExecutorService workers, IdentifyAnswers answers)
            throws IOException {
        List<Callable<Answer>> tasks = new ArrayList<>();
        files.forEach(file -> tasks.add(() -> read(file)));
        try {
            for (Future<Answer> future : workers.invokeAll(tasks)) {
                Answer answer = future.get();
                if (answer.complaint() != null) {
                    complain(answer.complaint());
                }
                if (answer.cut()) {
                    warn("'" + answer.name() + "' is longer than 4 MiB; the rest of it was not read.");
                }
                if (answer.recognition() != null) {
                    answers.write(answer.name(), answer.recognition());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LicentiaException("Interrupted before every file was read.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /**
     * What one file said.
     *
     * @param recognition null when it could not be read
     * @param complaint why it could not be read; null when it could
     * @param cut whether it is longer than what is read
     */
    private record Answer(
            String name,
            @Nullable Recognition recognition,
            @Nullable String complaint,
            boolean cut) {}

    private Answer read(FileList.Entry file) {
        boolean standardInput = file.name().equals(STANDARD_INPUT);
        try (InputStream in = standardInput ? terminal.in() : Files.newInputStream(file.file())) {
            byte[] content = in.readNBytes(TextRecognizer.MAX_BYTES + 1);
            boolean cut = content.length > TextRecognizer.MAX_BYTES;
            byte[] kept = cut ? Arrays.copyOf(content, TextRecognizer.MAX_BYTES) : content;
            return new Answer(file.name(), StandardParts.textRecognizer().recognize(kept), null, cut);
        } catch (IOException e) {
            return new Answer(
                    file.name(),
                    null,
                    standardInput
                            ? "Standard input could not be read: " + e.getMessage() + "."
                            : "'" + file.name() + "' could not be read (" + e.getMessage()
                                    + "). Check that it is a file and that you may read it.",
                    false);
        }
    }

    private void complain(String complaint) {
        complained = true;
        warn(complaint);
    }

    private void warn(String message) {
        terminal.err().print(Terminal.safe("licentia identify: " + message) + "\n");
    }
}
