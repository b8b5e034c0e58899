package org.licentia.report.html;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.UnexpectedAlertBehaviour;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.remote.CommandInfo;
import org.openqa.selenium.remote.HttpCommandExecutor;
import org.openqa.selenium.remote.RemoteWebDriver;
import org.openqa.selenium.remote.http.ClientConfig;
import org.openqa.selenium.remote.http.HttpClient;
import org.openqa.selenium.remote.http.HttpMethod;
import org.openqa.selenium.remote.service.DriverService;

/**
 * A real browser, without a window, driven by Selenium on the loopback interface. Remembers what the console said, which
 * addresses were asked for and which dialogs were opened. Nothing else knows Selenium.
 */
final class Chromium implements AutoCloseable {
    /** Where Debian installs the browser. */
    static final Path PROGRAM = Path.of("/usr/bin/chromium");

    /** Where Debian installs what drives it. */
    static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Keys> KEYS = Map.of(
            "Enter",
            Keys.ENTER,
            "Escape",
            Keys.ESCAPE,
            "ArrowUp",
            Keys.ARROW_UP,
            "ArrowDown",
            Keys.ARROW_DOWN,
            "Tab",
            Keys.TAB);

    private final Path profile;
    private final DriverService service;
    private final Driver driver;
    private final List<JsonNode> events = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    private Chromium(Path profile, DriverService service, Driver driver) {
        this.profile = profile;
        this.service = service;
        this.driver = driver;
    }

    /** Starts a browser with a new, empty profile. */
    static Chromium start() throws IOException {
        Path profile = Files.createTempDirectory("licentia-chromium");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(PROGRAM.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-sync",
                "--disable-component-update",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--hide-scrollbars",
                "--enable-precise-memory-info",
                "--window-size=1280,900",
                "--user-data-dir=" + profile);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        options.setUnhandledPromptBehaviour(UnexpectedAlertBehaviour.DISMISS);
        DriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .withSilent(true)
                .build();
        service.start();
        return new Chromium(profile, service, new Driver(service.getUrl(), options));
    }

    /**
     * Selenium's client of a driver that already runs, and chromedriver's door to the DevTools protocol. Selenium's own
     * client for Chrome would bring what looks for drivers in the internet.
     */
    private static final class Driver extends RemoteWebDriver {
        private static final String DEVTOOLS = "devtools";

        Driver(URL service, ChromeOptions options) {
            super(
                    new HttpCommandExecutor(
                            HttpClient.Factory.createDefault()
                                    .createClient(ClientConfig.defaultConfig().baseUrl(service)),
                            Map.of(DEVTOOLS, new CommandInfo("/session/:sessionId/goog/cdp/execute", HttpMethod.POST)),
                            service),
                    options);
        }

        Object devtools(String method, Map<String, Object> parameters) {
            return execute(DEVTOOLS, Map.of("cmd", method, "params", parameters))
                    .getValue();
        }
    }

    /** As it was when it started: the size, what the reader prefers, the storage, an empty page. */
    void reset() throws IOException {
        driver.get("about:blank");
        scripts(true);
        command("Emulation.clearDeviceMetricsOverride", Map.of());
        command("Emulation.setEmulatedMedia", Map.of("media", "", "features", List.of()));
        command("Storage.clearDataForOrigin", Map.of("origin", "file://", "storageTypes", "local_storage"));
        forget();
    }

    private void forget() throws IOException {
        listen();
        events.clear();
        complaints.clear();
    }

    private void listen() throws IOException {
        for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            events.add(JSON.readTree(entry.getMessage()).path("message"));
        }
        for (LogEntry entry : driver.manage().logs().get(LogType.BROWSER)) {
            complaints.add(entry.getLevel() + " " + entry.getMessage());
        }
    }

    /** Opens an address and waits until it is loaded; what was heard before is forgotten. */
    void open(String address) throws IOException {
        driver.get("about:blank");
        forget();
        driver.get(address);
    }

    /** The value of an expression; promises are waited for. */
    JsonNode evaluate(String expression) {
        return JSON.valueToTree(driver.executeScript("return (" + expression + ")"));
    }

    /** Runs statements. */
    void run(String statements) {
        driver.executeScript(statements);
    }

    /** The text of the first element that a selector finds, seen or not. */
    String text(String selector) {
        return evaluate("document.querySelector('" + selector + "').textContent.trim()")
                .asText();
    }

    /** The value of a numeric expression, rounded down. */
    int number(String expression) {
        return evaluate(expression).asInt();
    }

    /** Whether an expression is true. */
    boolean holds(String expression) {
        return evaluate(expression).asBoolean();
    }

    /** Types text where the focus is. */
    void type(String text) {
        new Actions(driver).sendKeys(text).perform();
    }

    /** Presses a key by its DOM name. */
    void press(String key) {
        type(KEYS.containsKey(key) ? KEYS.get(key).toString() : key);
    }

    /** Waits until what was asked for is painted. */
    void settle() {
        evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))");
    }

    /** The size of the window, in CSS pixels. */
    void resize(int width, int height) {
        resize(width, height, 1);
    }

    /** The size of the window, in CSS pixels, each {@code scale} device pixels wide: what zooming in comes to. */
    void resize(int width, int height, double scale) {
        command(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", scale, "mobile", false));
    }

    /** Emulates what the reader prefers, such as {@code prefers-color-scheme: dark}; anything else is as usual. */
    void prefer(String feature, String value) {
        command(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-" + feature, "value", value))));
    }

    /** Lets pages run scripts, or not; counts from the next page on. */
    void scripts(boolean allowed) {
        command("Emulation.setScriptExecutionDisabled", Map.of("value", !allowed));
    }

    /** Lets pages use the clipboard. */
    void allowClipboard() {
        command("Browser.grantPermissions", Map.of("permissions", List.of("clipboardReadWrite")));
    }

    /** What the window shows, as PNG. */
    void screenshot(Path file) throws IOException {
        Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    }

    /** The page as it prints on paper of the given size in inches, as PDF. */
    byte[] print(double width, double height) {
        Object pdf =
                command("Page.printToPDF", Map.of("paperWidth", width, "paperHeight", height, "printBackground", true));
        return Base64.getDecoder().decode(JSON.valueToTree(pdf).path("data").asText());
    }

    /** What the console and the browser's own log said since the page was opened. */
    List<String> complaints() throws IOException {
        listen();
        return List.copyOf(complaints);
    }

    /** The addresses asked for since the page was opened, its own included. */
    List<String> requests() throws IOException {
        return heard("Network.requestWillBeSent")
                .map(event -> event.path("request").path("url").asText())
                .toList();
    }

    /** How many requests the page's own policy stopped. */
    long stopped() throws IOException {
        return heard("Network.loadingFailed")
                .filter(event -> event.path("blockedReason").asText().equals("csp"))
                .count();
    }

    /** How many dialogs were opened. */
    long dialogs() throws IOException {
        return heard("Page.javascriptDialogOpening").count();
    }

    private Stream<JsonNode> heard(String method) throws IOException {
        listen();
        return events.stream()
                .filter(event -> event.path("method").asText().equals(method))
                .map(event -> event.path("params"));
    }

    private Object command(String method, Map<String, Object> parameters) {
        return driver.devtools(method, parameters);
    }

    /** What is told where there is no browser; empty where there is one. */
    static String missing() {
        return Stream.of(PROGRAM, DRIVER)
                .filter(program -> !Files.isExecutable(program))
                .findFirst()
                .map(program -> String.format(
                        Locale.ROOT,
                        "SKIPPED: the page is not tested in a browser, because %s is absent. Install Debian's packages"
                                + " \"chromium\" and \"chromium-driver\".",
                        program))
                .orElse("");
    }

    @Override
    public void close() throws IOException {
        driver.quit();
        service.stop();
        try (Stream<Path> files = Files.walk(profile)) {
            for (Path file :
                    files.sorted((left, right) -> right.compareTo(left)).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
