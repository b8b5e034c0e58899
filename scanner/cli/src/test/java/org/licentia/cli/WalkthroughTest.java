package org.licentia.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.licentia.cli.terminal.Exit;

/**
 * Does what {@code docs/walkthrough.md} tells its readers to do, in a copy of its project, and compares what they are
 * told they will see. Fetches artifacts from Maven Central where the local repository lacks them: {@code mvn verify
 * -Pnetwork}; {@code -Dlicentia.repository=DIR} replaces the local repository.
 *
 * <p>In blocks marked {@code console}, {@code $} begins a command; what follows is printed, and a line with nothing but
 * {@code …} stands for any lines. A block marked {@code diff FILE} changes a file, and one marked {@code yaml FILE} writes
 * it. {@code -Dwalkthrough.update} writes what is printed, uncut, into each block that differs and then fails, so that
 * somebody reads it.
 */
@Tag("network")
class WalkthroughTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "walkthrough.md");
    private static final Path PROJECT = Path.of("..", "docs", "walkthrough", "shop", "pom.xml");
    private static final String CUT = "…";
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");
    private static final Set<String> RESOLVING = Set.of("scan", "check", "explain", "waive", "choose", "init");

    @TempDir
    Path folder;

    private int exit;

    @Test
    void readersSeeWhatTheyAreTold() throws IOException, InterruptedException {
        Files.copy(PROJECT, Files.createDirectory(folder.resolve("shop")).resolve("pom.xml"));
        List<String> document = Files.readAllLines(DOCUMENT);
        List<String> truth = new ArrayList<>();
        List<String> differing = new ArrayList<>();
        int blocks = 0;
        for (int at = 0; at < document.size(); at++) {
            String opening = document.get(at);
            truth.add(opening);
            if (!opening.startsWith("```")) {
                continue;
            }
            int end = at + 1 + document.subList(at + 1, document.size()).indexOf("```");
            List<String> block = document.subList(at + 1, end);
            if (opening.equals("```console")) {
                List<String> printed = consoleBlock(block, at + 2);
                boolean agree = agree(block, printed);
                if (!agree) {
                    differing.add("line " + (at + 1) + ": " + String.join("\n", printed));
                }
                truth.addAll(agree ? block : printed);
                blocks++;
            } else {
                edit(opening.substring(3).split(" "), block);
                truth.addAll(block);
            }
            truth.add("```");
            at = end;
        }
        assertThat(blocks).isPositive();
        if (System.getProperty("walkthrough.update") != null && !differing.isEmpty()) {
            Files.writeString(DOCUMENT, String.join("\n", truth) + "\n");
            fail("Rewrote " + DOCUMENT + ". Read it, cut it, then run again without -Dwalkthrough.update.");
        }
        assertThat(differing).as("blocks of %s, and what they print", DOCUMENT).isEmpty();
    }

    /** The block as it should be: its commands, each with all that it prints. */
    private List<String> consoleBlock(List<String> block, int firstLine) throws IOException, InterruptedException {
        List<String> printed = new ArrayList<>();
        boolean exitIsShown = true;
        for (int at = 0; at < block.size(); at++) {
            if (!block.get(at).startsWith("$ ")) {
                continue;
            }
            StringBuilder command = new StringBuilder(block.get(at).substring(2));
            printed.add(block.get(at));
            while (command.charAt(command.length() - 1) == '\\') {
                command.setLength(command.length() - 1);
                command.append(block.get(++at));
                printed.add(block.get(at));
            }
            boolean shows = command.toString().equals("echo $?");
            assertThat(exitIsShown || shows)
                    .as("line " + (firstLine + at) + ": the command before exits " + exit + " and nothing says so")
                    .isTrue();
            printed.addAll(shows ? List.of("" + exit) : run(words(command.toString())));
            exitIsShown = shows || exit == Exit.GOOD;
        }
        assertThat(exitIsShown)
                .as("line " + (firstLine + block.size()) + ": the command before exits " + exit
                        + " and nothing says so, after it printed\n" + String.join("\n", printed))
                .isTrue();
        return printed;
    }

    private static List<String> words(String command) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(command);
        while (word.find()) {
            words.add(word.group(1) != null ? word.group(1) : word.group(2) != null ? word.group(2) : word.group(3));
        }
        return words;
    }

    /** What a command prints, on both of its streams. It runs in a process of its own, for its folder is the project. */
    private List<String> run(List<String> words) throws IOException, InterruptedException {
        Path shop = folder.resolve("shop");
        if (words.get(0).equals("cat")) {
            exit = Exit.GOOD;
            return Files.readAllLines(shop.resolve(words.get(1)));
        }
        assertThat(words.get(0)).isEqualTo("licentia");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(words.subList(1, words.size()));
        String repository = System.getProperty("licentia.repository");
        if (repository != null && RESOLVING.contains(words.get(1))) {
            command.addAll(List.of("--repository", repository));
        }
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(shop.toFile()).redirectErrorStream(true);
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        Process process = builder.start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        exit = process.waitFor();
        return printed.lines().toList();
    }

    /** Changes or writes the file that a block is marked with; one without a file is there to be read. */
    private void edit(String[] opening, List<String> block) throws IOException {
        if (opening.length < 2) {
            return;
        }
        Path file = folder.resolve("shop").resolve(opening[1]);
        if (!opening[0].equals("diff")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, String.join("\n", block) + "\n");
            return;
        }
        StringBuilder before = new StringBuilder();
        StringBuilder after = new StringBuilder();
        for (String line : block) {
            if (line.equals("@@")) {
                replace(file, before, after);
                continue;
            }
            String text = line.substring(Math.min(1, line.length())) + "\n";
            before.append(line.startsWith("+") ? "" : text);
            after.append(line.startsWith("-") ? "" : text);
        }
        replace(file, before, after);
    }

    private static void replace(Path file, StringBuilder before, StringBuilder after) throws IOException {
        String old = before.toString();
        String content = Files.readString(file);
        assertThat(content.split(Pattern.quote(old), -1))
                .as(file.getFileName() + " has once\n" + old)
                .hasSize(2);
        Files.writeString(file, content.replace(old, after.toString()));
        before.setLength(0);
        after.setLength(0);
    }

    /** Whether what is told, with its cuts, is what is printed. */
    private static boolean agree(List<String> told, List<String> printed) {
        StringBuilder pattern = new StringBuilder();
        for (String line : told) {
            pattern.append(line.strip().equals(CUT) ? "(?:.*\n)*?" : Pattern.quote(line.stripTrailing()) + " *\n");
        }
        return Pattern.matches(pattern.toString(), String.join("\n", printed) + "\n");
    }
}
