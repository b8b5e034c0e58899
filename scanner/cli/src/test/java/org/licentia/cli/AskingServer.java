package org.licentia.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A repository, or a proxy before one, that asks for a login and refuses whoever has no or another one. */
final class AskingServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final Queue<String> answered = new ConcurrentLinkedQueue<>();
    private final AtomicInteger refused = new AtomicInteger();
    private final String login;
    private final String header;

    /** @param header {@code Authorization} of a repository, {@code Proxy-Authorization} of a proxy */
    AskingServer(String login, String header) throws IOException {
        this.login = login;
        this.header = header;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    void put(String path, byte[] content) {
        files.put(path, content);
    }

    String url() {
        return "http://127.0.0.1:" + port() + "/";
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** The files that were given to those who knew the login. */
    List<String> answered() {
        return List.copyOf(answered);
    }

    int refused() {
        return refused.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!login.equals(exchange.getRequestHeaders().getFirst(header))) {
                refused.incrementAndGet();
                boolean isProxy = header.startsWith("Proxy");
                exchange.getResponseHeaders()
                        .add(isProxy ? "Proxy-Authenticate" : "WWW-Authenticate", "Basic realm=\"test\"");
                exchange.sendResponseHeaders(isProxy ? 407 : 401, -1);
                return;
            }
            byte[] file = files.get(exchange.getRequestURI().getPath());
            if (file == null) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                answered.add(exchange.getRequestURI().getPath());
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
