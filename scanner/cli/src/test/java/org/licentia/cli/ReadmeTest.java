package org.licentia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.licentia.StandardParts;
import org.licentia.cli.terminal.Terminal;
import org.licentia.policy.Policy;
import org.licentia.policy.PolicyOverride;
import org.licentia.policy.PolicyRule;

/** What the README shows is what Licentia reads. */
class ReadmeTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern FORMAT = Pattern.compile("^\\| `[a-z0-9.-]+` \\| `[^`]+` \\|", Pattern.MULTILINE);
    private static final Pattern TEMPLATE = Pattern.compile("`(?:html|notice)/[^`]+`");
    private static final Pattern HEADING = Pattern.compile("^#+ .*$", Pattern.MULTILINE);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    @Test
    void policyOfOnesOwnIsRead() throws IOException {
        List<String> policies = examples().stream()
                .filter(example -> example.startsWith("format:"))
                .toList();
        assertThat(policies).hasSize(1);
        Policy policy =
                StandardParts.policyReader().read("README.md", policies.get(0).getBytes(StandardCharsets.UTF_8));
        assertThat(policy.rules())
                .extracting(PolicyRule::id)
                .contains("network-copyleft", "patent-grant", "permissive");
        assertThat(policy.overrides()).extracting(PolicyOverride::id).containsExactly("json-accepted");
    }

    @Test
    void everyFormatHasARowWithItsFileInTheOrderOfHelp() throws IOException {
        assertThat(matches(FORMAT, section("## Reports")))
                .containsExactlyElementsOf(StandardParts.renderers().stream()
                        .map(renderer -> "| `" + renderer.id() + "` | `" + renderer.fileName() + "` |")
                        .toList());
    }

    @Test
    void everyTemplateThatMayBeChangedIsNamed() throws IOException {
        List<String> templates = new ArrayList<>();
        Path folder = ROOT.resolve("report-templates");
        for (String kind : List.of("html", "notice")) {
            try (Stream<Path> files = Files.list(folder.resolve(kind))) {
                files.forEach(file -> templates.add("`" + kind + "/" + file.getFileName() + "`"));
            }
        }
        assertThat(matches(TEMPLATE, section("### Your own templates"))).hasSameElementsAs(templates);
    }

    @Test
    void everyCommandHasARow() throws IOException {
        String readme = readme();
        Terminal none = new Terminal(
                InputStream.nullInputStream(),
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                false,
                false);
        assertThat(LicentiaCommand.commandLine(none).getSubcommands().keySet())
                .filteredOn(name -> !name.equals("help"))
                .allSatisfy(name -> assertThat(readme).containsPattern("\\| `licentia " + name + "\\b"));
    }

    @Test
    void linksLeadSomewhere() throws IOException {
        for (String page : List.of("README.md", "scanner/docs/sboms.md", "scanner/docs/walkthrough.md")) {
            Path file = ROOT.resolve(page);
            String text = Files.readString(file);
            List<String> anchors = matches(HEADING, text).stream()
                    .map(heading -> heading.replaceFirst("^#+ ", "")
                            .toLowerCase(Locale.ROOT)
                            .replaceAll("[^a-z0-9 -]", "")
                            .replace(' ', '-'))
                    .toList();
            assertThat(LINK.matcher(text).results().map(found -> found.group(1)))
                    .as(page)
                    .filteredOn(link -> !link.startsWith("https://"))
                    .allSatisfy(link -> {
                        if (link.startsWith("#")) {
                            assertThat(anchors).contains(link.substring(1));
                        } else {
                            assertThat(file.resolveSibling(link)).exists();
                        }
                    });
        }
    }

    private static List<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }

    /** From a heading to the next one of the same level or above. */
    private static String section(String heading) throws IOException {
        String text = readme();
        int start = text.indexOf("\n" + heading + "\n");
        assertThat(start).as(heading).isNotNegative();
        String rest = text.substring(start + 1 + heading.length());
        Matcher next = Pattern.compile("^#{1," + heading.indexOf(' ') + "} ", Pattern.MULTILINE)
                .matcher(rest);
        return next.find() ? rest.substring(0, next.start()) : rest;
    }

    private static String readme() throws IOException {
        return Files.readString(ROOT.resolve("README.md"));
    }

    private static List<String> examples() throws IOException {
        return YAML.matcher(readme())
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
