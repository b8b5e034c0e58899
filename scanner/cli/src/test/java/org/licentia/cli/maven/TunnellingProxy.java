package org.licentia.cli.maven;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A proxy on this machine that makes tunnels to others on this machine, for those who know its password. */
public final class TunnellingProxy implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final Queue<String> requests = new ConcurrentLinkedQueue<>();
    private final String authorization;

    /** @param authorization of everybody whom it serves, as the header Proxy-Authorization has it */
    public TunnellingProxy(String authorization) throws IOException {
        this.authorization = authorization;
        threads.execute(this::accept);
    }

    public int port() {
        return server.getLocalPort();
    }

    /** The first line of each request that had the password. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                sockets.add(socket);
                threads.execute(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            List<String> head = head(client.getInputStream());
            while (!head.contains("Proxy-Authorization: " + authorization)) {
                if (head.isEmpty()) {
                    return;
                }
                say(
                        client,
                        "407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"p\"\r\nContent-Length: 0");
                head = head(client.getInputStream());
            }
            requests.add(head.get(0));
            String[] words = head.get(0).split("[ :]");
            if (!words[0].equals("CONNECT")) {
                say(client, "200 OK\r\nContent-Length: 0");
                return;
            }
            try (Socket there = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(words[2]))) {
                sockets.add(there);
                say(client, "200 Connection established");
                threads.execute(() -> pump(there, client));
                pump(client, there);
            }
        } catch (IOException e) {
            // Whoever asked has gone.
        }
    }

    private static void say(Socket client, String status) throws IOException {
        OutputStream out = client.getOutputStream();
        out.write(("HTTP/1.1 " + status + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static void pump(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException e) {
            // One of them has gone, and the other will see it.
        }
    }

    private static List<String> head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return List.of();
            }
            head.append((char) next);
        }
        return List.of(head.toString().strip().split("\r\n"));
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket each : sockets) {
            each.close();
        }
        threads.shutdownNow();
    }
}
