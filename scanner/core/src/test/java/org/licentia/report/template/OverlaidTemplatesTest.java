package org.licentia.report.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.licentia.digest.Sha256;
import org.licentia.issue.LicentiaException;
import org.licentia.report.html.HtmlRenderer;
import org.licentia.report.sample.SampleInventories;

/** Templates of the user's in place of ours: what they may do, and what they may not. */
class OverlaidTemplatesTest {
    @TempDir
    Path folder;

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve("mine").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String page() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new HtmlRenderer(Templates.overlaid(folder.resolve("mine"))).render(SampleInventories.smallClean(), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void oneFileIsReplacedAndAllOthersStay() throws IOException {
        write("html/masthead.ftlh", "<header>Acme’s own: ${title}</header>\r\n");
        write(".DS_Store", "left behind");
        assertThat(page()).contains("<header>Acme’s own: ", "<main id=\"main\"").doesNotContain("\r");
    }

    @Test
    void theContentSecurityPolicyAllowsTheStyleThatIsThereAndNothingElse() throws IOException {
        write("html/page.css", "body { background: url(https://example.org/tracker.png) }\n");
        String page = page();
        String style = page.substring(page.indexOf("<style>") + 7, page.indexOf("</style>"));
        assertThat(style).contains("tracker.png");
        byte[] hash = HexFormat.of().parseHex(Sha256.hex(style));
        String policy = page.substring(page.indexOf("Content-Security-Policy"));
        assertThat(policy.substring(0, policy.indexOf('>')).replace("&#39;", "'"))
                .contains("default-src 'none'", "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'")
                .doesNotContain("example.org", "unsafe-inline");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n\n${absent.word}",
                "\n\n<#if>",
                "\n\n${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
                "\n\n${title?api.getClass()}",
                "\n\n<#include \"/etc/passwd\">",
                "\n\n<#include \"../../../../../../etc/passwd\">",
                "\n\n<#include \"file:///etc/passwd\">",
                "\n\n<#include \"secret.txt\">",
            })
    void aMistakeIsNamedWithFileAndLineAndNothingIsReached(String template) throws IOException {
        Files.writeString(folder.resolve("secret.txt"), "secret");
        write("html/masthead.ftlh", template);
        assertThatThrownBy(this::page)
                .isInstanceOf(LicentiaException.class)
                .hasMessageStartingWith("html/masthead.ftlh:3: ");
    }

    @Test
    void whatCallsItselfWithoutEndEnds() throws IOException {
        write("html/masthead.ftlh", "<#macro again><@again/></#macro><@again/>");
        assertThatThrownBy(this::page).isInstanceOf(LicentiaException.class).hasMessageContaining("without end");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<#list 1.. as x></#list>",
                "<#list 1.. as x>x<#flush></#list>",
                "${(1..)?filter(x -> false)?first}",
                "<@\"<#list 1.. as x></#list>\"?interpret/>",
            })
    void aLoopWithoutEndIsTurnedAwayFrom(String template) throws IOException {
        write("html/masthead.ftlh", template);
        Templates templates = Templates.overlaid(folder.resolve("mine"), Duration.ofMillis(1500));
        assertThatThrownBy(() -> new HtmlRenderer(templates)
                        .render(SampleInventories.smallClean(), OutputStream.nullOutputStream()))
                .isInstanceOf(LicentiaException.class)
                .hasMessageContaining("Look for a loop without end");
    }

    @Test
    void aTextWithoutEndIsCutShort() throws IOException {
        Writer nowhere = new BoundedWriter(Writer.nullWriter());
        char[] much = new char[1 << 24];
        for (long written = 0; written < BoundedWriter.MOST_CHARACTERS; written += much.length) {
            nowhere.write(much, 0, much.length);
        }
        assertThatThrownBy(() -> nowhere.write('x'))
                .isInstanceOf(LicentiaException.class)
                .hasMessageContaining("more than 512 million characters");
    }

    @Test
    void aTextThatGrowsBeyondMemoryIsSaidAndNoInternalError() throws IOException {
        write("html/owed.ftlh", "grows");
        Writer full = new Writer() {
            @Override
            public void write(char[] text, int from, int length) {
                throw new OutOfMemoryError("as for a text that doubles in a loop");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Templates templates = Templates.overlaid(folder.resolve("mine"));
        assertThatThrownBy(() -> templates.fill("html/owed.ftlh", Map.of(), full))
                .isInstanceOf(LicentiaException.class)
                .hasMessageContaining("does not fit into memory");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<#include 'absent.ftlh'>", "${absent}"})
    void whatIsSaidIsAboutTheTemplateAndTheSameInEveryRun(String template) throws IOException {
        write("html/owed.ftlh", template);
        assertThatThrownBy(this::page)
                .hasMessageStartingWith("html/owed.ftlh:1: the template cannot be filled: ")
                .hasMessageEndingWith(". Correct the template at that line, or leave it out to use Licentia's own.")
                .hasMessageNotContainingAny("Tip:", "----", "ClassLoader", "TemplateLoader");
    }

    @Test
    void linksOutOfTheFolderAreNotFollowed() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.css"), "secret");
        Files.createDirectories(folder.resolve("mine/html"));
        Files.createSymbolicLink(folder.resolve("mine/html/page.css"), secret);
        assertThatThrownBy(this::page)
                .isInstanceOf(LicentiaException.class)
                .hasMessageContaining("links are not followed");
    }

    @Test
    void aFileThatReplacesNothingIsATypingError() throws IOException {
        write("html/mastheat.ftlh", "x");
        assertThatThrownBy(this::page)
                .isInstanceOf(LicentiaException.class)
                .hasMessageStartingWith("html/mastheat.ftlh in the templates replaces nothing");
    }

    @Test
    void whatIsNoTextOrTooMuchIsRefused() throws IOException {
        write("html/page.css", "x".repeat(5 << 20));
        assertThatThrownBy(this::page).hasMessageContaining("more than 4 MB");
        Files.write(folder.resolve("mine/html/page.css"), new byte[] {(byte) 0xff, (byte) 0xfe});
        assertThatThrownBy(this::page).hasMessageContaining("not UTF-8");
        assertThatThrownBy(() -> Templates.overlaid(folder.resolve("absent"))).hasMessageContaining("--template");
        assertThatThrownBy(() -> Templates.overlaid(Files.createDirectory(folder.resolve("empty"))))
                .hasMessageContaining("holds no templates");
    }
}
