package org.licentia.cli.maven;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A repository on this machine that remembers what was asked of it. */
public final class LoopbackRepository implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final Queue<String> requests = new ConcurrentLinkedQueue<>();
    private volatile String requiredHeader = "";
    private volatile String requiredValue = "";
    private volatile boolean saysChecksums;
    private volatile String packed = "";

    public LoopbackRepository() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Answers 401 to whoever does not send this header. */
    LoopbackRepository requiring(String header, String value) {
        requiredHeader = header;
        requiredValue = value;
        return this;
    }

    /** Says the checksum of each file in the headers of the answer, as Maven Central does. */
    public LoopbackRepository sayingChecksums() {
        saysChecksums = true;
        return this;
    }

    /** Says of one file that it is packed with gzip. */
    public LoopbackRepository packing(String path) {
        packed = path;
        return this;
    }

    public LoopbackRepository publish(String gav, String body) {
        String[] part = gav.split(":");
        String path = "/" + part[0].replace('.', '/') + "/" + part[1] + "/" + part[2] + "/" + part[1] + "-" + part[2]
                + ".pom";
        return put(path, pom(gav, body).getBytes(StandardCharsets.UTF_8));
    }

    /** Publishes a file, and its checksum beside it. */
    public LoopbackRepository put(String path, byte[] content) {
        files.put(path, content);
        files.put(path + ".sha1", sha1(content).getBytes(StandardCharsets.UTF_8));
        return this;
    }

    private static String sha1(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(content);
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String pom(String gav, String body) {
        String[] part = gav.split(":");
        return "<project><modelVersion>4.0.0</modelVersion><groupId>" + part[0] + "</groupId><artifactId>" + part[1]
                + "</artifactId><version>" + part[2] + "</version>" + body + "</project>";
    }

    public String url() {
        return "http://" + host() + ":" + port() + "/";
    }

    String host() {
        return "127.0.0.1";
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** The addresses asked for, as they stood in the requests. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.add(exchange.getRequestURI().toString());
        try (exchange) {
            if (!requiredHeader.isEmpty()
                    && !requiredValue.equals(exchange.getRequestHeaders().getFirst(requiredHeader))) {
                if (requiredHeader.equals("Authorization")) {
                    exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"test\"");
                }
                exchange.sendResponseHeaders(401, -1);
                return;
            }
            byte[] file = files.get(exchange.getRequestURI().getPath());
            if (file == null) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                if (saysChecksums) {
                    exchange.getResponseHeaders().add("X-Checksum-SHA1", sha1(file));
                }
                if (packed.equals(exchange.getRequestURI().getPath())) {
                    exchange.getResponseHeaders().add("Content-Encoding", "gzip");
                }
                exchange.sendResponseHeaders(200, file.length);
                exchange.getResponseBody().write(file);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }
}
