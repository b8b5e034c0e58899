package org.licentia.cli.maven;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;

/**
 * A repository on this machine that fails as repositories and networks do. It speaks HTTP/1.1 over plain sockets, for no
 * proper server can be made to break off in the middle of a byte stream.
 */
public final class FaultyRepository implements AutoCloseable {
    /** What may become of a request. */
    public enum Fault {
        ERROR_500,
        LIMITED_429,
        RESET,
        SLOW_HEADER,
        SLOW_BODY,
        TRUNCATED,
        WRONG_BYTES,
        BLACK_HOLE,
        REDIRECT_LOOP,
        UNAUTHORIZED_401
    }

    private static final int TRICKLE_MILLIS = 20;

    private final String protocol;
    private final ServerSocket server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Map<String, byte[]> files;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
    private final Queue<String> requests = new ConcurrentLinkedQueue<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private volatile List<Fault> faults = List.of();
    private volatile double share;
    private volatile long seed;
    private volatile int triesThatFail = Integer.MAX_VALUE;
    private volatile String affected = "";
    private volatile byte[] drop = {'x'};
    private volatile String retryAfter = "0";
    private volatile String sendsElsewhere = "";
    private volatile String wants = "";
    private volatile boolean publishesChecksums = true;

    public FaultyRepository(Map<String, byte[]> files) throws IOException {
        this("http", files, new ServerSocket(0, 200, InetAddress.getLoopbackAddress()));
    }

    /** Spoken to over TLS. */
    public FaultyRepository(Map<String, byte[]> files, SSLContext tls) throws IOException {
        this("https", files, tls.getServerSocketFactory().createServerSocket(0, 200, InetAddress.getLoopbackAddress()));
    }

    private FaultyRepository(String protocol, Map<String, byte[]> files, ServerSocket server) {
        this.protocol = protocol;
        this.files = files;
        this.server = server;
        threads.execute(this::accept);
    }

    /** Lets this share of requests fail, by these faults; which do is decided by the seed, the address and the try. */
    public FaultyRepository failing(double share, long seed, Fault... faults) {
        this.share = share;
        this.seed = seed;
        this.faults = List.of(faults);
        return this;
    }

    /** Lets the first tries of each request fail, and no other. */
    public FaultyRepository failingFirst(int tries, Fault fault) {
        this.triesThatFail = tries;
        return failing(1, 1, fault);
    }

    /** Lets only addresses fail that end so. */
    public FaultyRepository onlyFor(String ending) {
        this.affected = ending;
        return this;
    }

    /** How many bytes each drop of a trickle has. */
    public FaultyRepository trickling(int bytes) {
        this.drop = new byte[bytes];
        return this;
    }

    /** What it says with a 429. */
    public FaultyRepository retryAfter(String seconds) {
        this.retryAfter = seconds;
        return this;
    }

    /** Redirects everything to another address. */
    public FaultyRepository sendingTo(String url) {
        this.sendsElsewhere = url;
        return this;
    }

    /** Answers 401 with a challenge to whoever does not send these credentials. */
    public FaultyRepository wanting(String authorization) {
        this.wants = authorization;
        return this;
    }

    public FaultyRepository withoutChecksums() {
        this.publishesChecksums = false;
        return this;
    }

    public String url() {
        return protocol + "://127.0.0.1:" + server.getLocalPort() + "/";
    }

    /** Each request: its address, and the value of its header Authorization if it has one. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** How many connections were ever made. */
    public int connections() {
        return connections.get();
    }

    /** How many connections there were at once at most. */
    public int mostConnections() {
        return most.get();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                socket.setTcpNoDelay(true);
                sockets.add(socket);
                connections.incrementAndGet();
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                threads.execute(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            List<String> head = head(in);
            while (!head.isEmpty() && answer(head, socket, out)) {
                head = head(in);
            }
        } catch (IOException | InterruptedException e) {
            // Whoever asked has gone; that is what these tests are about.
        } finally {
            now.decrementAndGet();
            sockets.remove(socket);
        }
    }

    private static List<String> head(InputStream in) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == '\n') {
                String finished = line.toString().strip();
                line.setLength(0);
                if (finished.isEmpty()) {
                    return lines;
                }
                lines.add(finished);
            } else {
                line.append((char) next);
            }
        }
        return List.of();
    }

    private boolean answer(List<String> head, Socket socket, OutputStream out)
            throws IOException, InterruptedException {
        String path = head.get(0).split(" ")[1];
        String authorization = head.stream()
                .filter(line -> line.startsWith("Authorization: "))
                .map(line -> " " + line.substring("Authorization: ".length()))
                .findFirst()
                .orElse("");
        requests.add(path + authorization);
        if (!wants.isEmpty() && !authorization.strip().equals(wants)) {
            return send(out, "401 Unauthorized", "WWW-Authenticate: Basic realm=\"here\"\r\n", new byte[0]);
        }
        if (!sendsElsewhere.isEmpty()) {
            return send(out, "302 Found", "Location: " + sendsElsewhere + path.substring(1) + "\r\n", new byte[0]);
        }
        byte[] content = content(path);
        Fault fault = fault(path);
        if (fault == null) {
            return content == null ? send(out, "404 Not Found", "", new byte[0]) : send(out, "200 OK", "", content);
        }
        return fail(fault, path, content == null ? new byte[100] : content, socket, out);
    }

    private Fault fault(String path) {
        int times = asked.computeIfAbsent(path, key -> new AtomicInteger()).incrementAndGet();
        List<Fault> possible = faults;
        if (possible.isEmpty() || times > triesThatFail || !path.endsWith(affected)) {
            return null;
        }
        Random random = new Random(seed * 1_000_003 + path.hashCode() * 31L + times * 7919L);
        random.nextInt();
        return random.nextDouble() < share ? possible.get(random.nextInt(possible.size())) : null;
    }

    private byte[] content(String path) {
        byte[] file = files.get(path);
        if (file == null && path.endsWith(".sha1") && publishesChecksums) {
            byte[] of = files.get(path.substring(0, path.length() - ".sha1".length()));
            return of == null ? null : sha1(of);
        }
        return file;
    }

    private static byte[] sha1(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(content);
            return HexFormat.of().formatHex(digest).getBytes(StandardCharsets.US_ASCII);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean fail(Fault fault, String path, byte[] content, Socket socket, OutputStream out)
            throws IOException, InterruptedException {
        switch (fault) {
            case ERROR_500:
                return send(out, "500 Internal Server Error", "", new byte[0]);
            case LIMITED_429:
                return send(out, "429 Too Many Requests", "Retry-After: " + retryAfter + "\r\n", new byte[0]);
            case RESET:
                socket.setSoLinger(true, 0);
                return false;
            case SLOW_HEADER:
                out.write("HTTP/1.1 200 OK\r\nX-Slow: ".getBytes(StandardCharsets.US_ASCII));
                return trickle(out);
            case SLOW_BODY:
                out.write(
                        ("HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
                return trickle(out);
            case TRUNCATED:
                out.write(("HTTP/1.1 200 OK\r\nContent-Length: " + content.length + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
                out.write(content, 0, content.length / 2);
                out.flush();
                return false;
            case WRONG_BYTES:
                byte[] wrong = content.clone();
                wrong[wrong.length / 2] ^= 1;
                return send(out, "200 OK", "", wrong);
            case BLACK_HOLE:
                socket.getInputStream().read();
                return false;
            case REDIRECT_LOOP:
                return send(out, "302 Found", "Location: " + path + "\r\n", new byte[0]);
            default:
                return send(out, "401 Unauthorized", "WWW-Authenticate: Basic realm=\"here\"\r\n", new byte[0]);
        }
    }

    private boolean trickle(OutputStream out) throws IOException, InterruptedException {
        while (!closed.await(TRICKLE_MILLIS, TimeUnit.MILLISECONDS)) {
            out.write(drop);
            out.flush();
        }
        return false;
    }

    private static boolean send(OutputStream out, String status, String headers, byte[] body) throws IOException {
        byte[] head = ("HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[head.length + body.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        out.write(all);
        out.flush();
        return true;
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        server.close();
        for (Socket each : sockets) {
            each.close();
        }
        threads.shutdownNow();
    }
}
