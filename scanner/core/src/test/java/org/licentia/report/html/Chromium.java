package org.licentia.report.html;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real browser, without a window, driven over the DevTools protocol on the loopback interface. Remembers what the
 * console said and which addresses were asked for.
 */
final class Chromium implements AutoCloseable {
    /** Where Debian installs it. */
    static final Path PROGRAM = Path.of("/usr/bin/chromium");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PATIENCE_SECONDS = 30;
    private static final String LISTENING = "DevTools listening on ";

    private final Process process;
    private final Path profile;
    private final WebSocket socket;
    private final BlockingQueue<JsonNode> incoming = new LinkedBlockingQueue<>();
    private final List<JsonNode> events = new ArrayList<>();
    private int lastId;
    private String session = "";

    private Chromium(Process process, Path profile, String address) {
        this.process = process;
        this.profile = profile;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address), new Listening(incoming))
                .join();
    }

    /** Starts a browser with a new, empty profile; skips the tests, loudly, where there is none. */
    static Chromium start() throws IOException {
        assumeTrue(
                Files.isExecutable(PROGRAM),
                () -> "SKIPPED: the page is not tested in a browser, because " + PROGRAM
                        + " is absent. Install Debian's package \"chromium\".");
        Path profile = Files.createTempDirectory("licentia-chromium");
        Process process = new ProcessBuilder(
                        PROGRAM.toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-background-networking",
                        "--disable-sync",
                        "--disable-component-update",
                        "--disable-quic",
                        "--no-first-run",
                        "--hide-scrollbars",
                        "--window-size=1280,900",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader messages =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
        for (String line = messages.readLine(); line != null; line = messages.readLine()) {
            if (line.startsWith(LISTENING)) {
                Thread drain = new Thread(() -> messages.lines().forEach(ignored -> {}), "chromium-messages");
                drain.setDaemon(true);
                drain.start();
                Chromium browser = new Chromium(process, profile, line.substring(LISTENING.length()));
                browser.attach();
                return browser;
            }
        }
        throw new IOException("Chromium ended before it listened.");
    }

    private void attach() throws IOException {
        String target = call("Target.createTarget", Map.of("url", "about:blank"))
                .get("targetId")
                .asText();
        session = call("Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .get("sessionId")
                .asText();
        for (String domain : List.of("Page", "Runtime", "Log", "Network", "DOM")) {
            call(domain + ".enable", Map.of());
        }
    }

    /** Opens an address and waits until it is loaded. */
    void open(String address) throws IOException {
        events.clear();
        call("Page.navigate", Map.of("url", "about:blank"));
        await("Page.loadEventFired");
        events.clear();
        call("Page.navigate", Map.of("url", address));
        await("Page.loadEventFired");
    }

    /** The value of an expression; promises are waited for. */
    JsonNode evaluate(String expression) throws IOException {
        JsonNode answer = call(
                "Runtime.evaluate",
                Map.of("expression", expression, "awaitPromise", true, "returnByValue", true, "userGesture", true));
        if (answer.has("exceptionDetails")) {
            throw new IOException(expression + ": " + answer.get("exceptionDetails"));
        }
        return answer.path("result").path("value");
    }

    /** The text of the first element that a selector finds, seen or not. */
    String text(String selector) throws IOException {
        return evaluate("document.querySelector('" + selector + "').textContent.trim()")
                .asText();
    }

    /** The value of a numeric expression, rounded down. */
    int number(String expression) throws IOException {
        return evaluate(expression).asInt();
    }

    /** Whether an expression is true. */
    boolean holds(String expression) throws IOException {
        return evaluate(expression).asBoolean();
    }

    /** Types text where the focus is. */
    void type(String text) throws IOException {
        call("Input.insertText", Map.of("text", text));
    }

    /** Presses a key by its DOM name. */
    void press(String key) throws IOException {
        Map<String, Integer> codes =
                Map.of("Enter", 13, "Escape", 27, "ArrowUp", 38, "ArrowDown", 40, "/", 191, "Tab", 9);
        int code = codes.get(key);
        String text = key.equals("Enter") ? "\r" : key.equals("/") ? "/" : "";
        call(
                "Input.dispatchKeyEvent",
                Map.of("type", "keyDown", "key", key, "windowsVirtualKeyCode", code, "text", text));
        call("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key, "windowsVirtualKeyCode", code));
    }

    /** The size of the window, in CSS pixels. */
    void resize(int width, int height) throws IOException {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Emulates {@code prefers-color-scheme}. */
    void prefer(String scheme) throws IOException {
        call(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** Lets pages run scripts, or not; counts from the next page on. */
    void scripts(boolean allowed) throws IOException {
        call("Emulation.setScriptExecutionDisabled", Map.of("value", !allowed));
    }

    /** What the window shows, as PNG. */
    void screenshot(Path file) throws IOException {
        JsonNode shot = call("Page.captureScreenshot", Map.of("format", "png"));
        Files.write(file, Base64.getDecoder().decode(shot.get("data").asText()));
    }

    /** The page as it prints, as PDF. */
    void print(Path file) throws IOException {
        JsonNode pdf = call("Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", false));
        Files.write(file, Base64.getDecoder().decode(pdf.get("data").asText()));
    }

    /** What the console and the browser's own log complained about since the page was opened. */
    List<String> complaints() {
        return events.stream()
                .filter(event -> event.path("method").asText().equals("Log.entryAdded")
                        || event.path("method").asText().equals("Runtime.exceptionThrown")
                        || event.path("method").asText().equals("Runtime.consoleAPICalled"))
                .map(event -> event.path("params").toString())
                .toList();
    }

    /** The addresses asked for since the page was opened, its own included. */
    List<String> requests() {
        return events.stream()
                .filter(event -> event.path("method").asText().equals("Network.requestWillBeSent"))
                .map(event -> event.path("params").path("request").path("url").asText())
                .toList();
    }

    /** How many requests the page's own policy stopped. */
    long stopped() {
        return events.stream()
                .filter(event ->
                        event.path("params").path("blockedReason").asText().equals("csp"))
                .count();
    }

    private JsonNode call(String method, Map<String, Object> parameters) throws IOException {
        int id = ++lastId;
        ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
        message.set("params", JSON.valueToTree(parameters));
        if (!session.isEmpty()) {
            message.put("sessionId", session);
        }
        socket.sendText(JSON.writeValueAsString(message), true).join();
        while (true) {
            JsonNode answer = next(method);
            if (answer.path("id").asInt() == id) {
                if (answer.has("error")) {
                    throw new IOException(method + ": " + answer.get("error"));
                }
                return answer.get("result");
            }
            events.add(answer);
        }
    }

    private void await(String event) throws IOException {
        while (events.stream().noneMatch(seen -> seen.path("method").asText().equals(event))) {
            events.add(next(event));
        }
    }

    private JsonNode next(String what) throws IOException {
        try {
            JsonNode message = incoming.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (message == null) {
                throw new IOException("Chromium did not answer within " + PATIENCE_SECONDS + " s: " + what);
            }
            return message;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for " + what, e);
        }
    }

    @Override
    public void close() throws IOException {
        socket.abort();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
        try (Stream<Path> files = Files.walk(profile)) {
            for (Path file :
                    files.sorted((left, right) -> right.compareTo(left)).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Puts whole messages into the queue. */
    private static final class Listening implements WebSocket.Listener {
        private final BlockingQueue<JsonNode> incoming;
        private final StringBuilder message = new StringBuilder();

        Listening(BlockingQueue<JsonNode> incoming) {
            this.incoming = incoming;
        }

        @Override
        public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
            message.append(data);
            if (last) {
                try {
                    incoming.add(JSON.readTree(message.toString()));
                } catch (IOException e) {
                    throw new IllegalStateException("Chromium sent something that is not JSON.", e);
                }
                message.setLength(0);
            }
            webSocket.request(1);
            return null;
        }
    }
}
