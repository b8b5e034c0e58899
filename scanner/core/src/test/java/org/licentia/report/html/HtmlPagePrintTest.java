package org.licentia.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.InventoryEntry;
import org.licentia.report.sample.SampleInventories;
import org.licentia.report.sample.StressInventories;

/** The page on paper, as counsel files it: printed by a real browser, read back page by page. */
@ExtendWith(Browsing.class)
class HtmlPagePrintTest {
    private static final int DOTS_PER_INCH = 20;

    @ParameterizedTest(name = "{0}")
    @CsvSource({"A4, 8.27, 11.69", "Letter, 8.5, 11"})
    void everythingIsOnNumberedLightPages(
            String paper, double width, double height, Chromium browser, Browsing.Pages pages) throws IOException {
        Inventory inventory = SampleInventories.violations();
        browser.open(pages.of("violations", inventory) + "?theme=dark");
        int open = browser.number("document.querySelectorAll('details[open]').length");
        byte[] pdf = browser.print(width, height);
        keep(paper, pdf);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> text = text(document);
            assertThat(text).hasSizeGreaterThan(3);
            for (int page = 0; page < text.size(); page++) {
                assertThat(text.get(page))
                        .as("page %d", page + 1)
                        .contains("Page " + (page + 1) + " of " + text.size())
                        .contains("shop-parent:2.4.0, policy commercial-distribution. Not legal advice.");
                assertThat(brightness(document, page))
                        .as("brightness of page %d", page + 1)
                        .isGreaterThan(200);
            }
            assertThat(document.getPage(0).getMediaBox().getWidth() / 72)
                    .isCloseTo((float) width, Offset.offset(0.02f));
            String all = withoutSpace(String.join("", text));
            assertThat(missing(inventory, all))
                    .as("components that are nowhere")
                    .isEmpty();
            assertThat(all)
                    .contains("GNUAfferoGeneralPublicLicenseversion3", "https://")
                    .doesNotContain("Skiptothe");
        }
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.number("document.querySelectorAll('details[open]').length"))
                .as("what printing opened is closed again")
                .isEqualTo(open);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"A4, 8.27, 11.69"})
    void theTableRepeatsItsHeadAndLosesNoRow(
            String paper, double width, double height, Chromium browser, Browsing.Pages pages) throws IOException {
        Inventory inventory = StressInventories.large(600);
        browser.open(pages.of("six-hundred", inventory));
        byte[] pdf = browser.print(width, height);
        keep(paper + "-large", pdf);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> text = text(document);
            String all = withoutSpace(String.join("", text));
            assertThat(missing(inventory, all))
                    .as("components that are nowhere")
                    .isEmpty();
            List<Integer> headless = new ArrayList<>();
            int ofTable = 0;
            for (int page = 0; page < text.size(); page++) {
                String words = text.get(page);
                if (words.lines()
                                .filter(line -> line.contains("org.example.family"))
                                .count()
                        > 20) {
                    ofTable++;
                    if (!words.contains("Component") || !words.contains("Verdict")) {
                        headless.add(page + 1);
                    }
                }
            }
            assertThat(ofTable).as("pages of the table").isGreaterThan(5);
            assertThat(headless).as("pages of the table without its head").isEmpty();
        }
    }

    private static List<String> missing(Inventory inventory, String text) {
        return inventory.components().stream()
                .map(InventoryEntry::coordinates)
                .filter(coordinates -> !text.contains(withoutSpace(coordinates)))
                .toList();
    }

    /** Keeps what was printed for eyes to look at, where somebody asks for it. */
    private static void keep(String name, byte[] pdf) throws IOException {
        String folder = System.getProperty("licentia.print");
        if (folder != null) {
            Files.write(Path.of(folder).resolve("licentia-" + name + ".pdf"), pdf);
        }
    }

    private static List<String> text(PDDocument document) throws IOException {
        List<String> pages = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper();
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            pages.add(stripper.getText(document));
        }
        return pages;
    }

    /** How bright a page is on average, from 0, black, to 255. */
    private static int brightness(PDDocument document, int page) throws IOException {
        BufferedImage image = new PDFRenderer(document).renderImageWithDPI(page, DOTS_PER_INCH);
        long sum = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = image.getRGB(x, y);
                sum += ((rgb >> 16 & 0xFF) + (rgb >> 8 & 0xFF) + (rgb & 0xFF)) / 3;
            }
        }
        return (int) (sum / ((long) image.getWidth() * image.getHeight()));
    }

    private static String withoutSpace(String text) {
        return text.replaceAll("\\s+", "");
    }
}
