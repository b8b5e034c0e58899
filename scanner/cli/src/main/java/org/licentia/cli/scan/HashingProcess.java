package org.licentia.cli.scan;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.licentia.digest.FileHasher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the bulk of a first scan's files hashed by a JVM with the optimizing compiler. The launcher does without that
 * compiler, which is right for all of a scan but this: it alone knows the processor's own instructions for SHA-256, and
 * is more than four times as fast. Whatever goes wrong with the other process, a file is hashed here.
 */
public final class HashingProcess implements FileHasher, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HashingProcess.class);

    /** Bytes to hash here first: below that, starting the other JVM would cost more than it saves. */
    private static final long BEFORE_HELP = 16L << 20;

    private static final int DIGITS = 64;
    private static final int SECONDS_TO_END = 5;

    private final long beforeHelp;
    private final List<String> command;
    private final AtomicLong hashed = new AtomicLong();
    private @Nullable OtherJvm other;
    private boolean isGivenUp;

    /** The other process; {@code isReady} once it has said so. */
    private static final class OtherJvm {
        private final Process process;
        private final DataOutputStream questions;
        private final DataInputStream answers;
        private boolean isReady;

        OtherJvm(Process process) {
            this.process = process;
            this.questions = new DataOutputStream(process.getOutputStream());
            this.answers = new DataInputStream(process.getInputStream());
        }

        /** While it starts, files are hashed here. */
        boolean isReady() throws IOException {
            if (!isReady && answers.available() > 0) {
                answers.readUTF();
                isReady = true;
            }
            return isReady;
        }

        String answer(byte[] path) throws IOException {
            questions.writeInt(path.length);
            questions.write(path);
            questions.flush();
            return answers.readUTF();
        }
    }

    /**
     * @param beforeHelp how many bytes are hashed here before the process is started
     * @param command starts a {@link HashingProgram}
     */
    HashingProcess(long beforeHelp, List<String> command) {
        this.beforeHelp = beforeHelp;
        this.command = command;
    }

    /** One that asks for help when this JVM has the client compiler alone. */
    static HashingProcess besideThisJvm() {
        boolean isSlow = System.getProperty("java.vm.info", "").contains("emulated-client");
        return new HashingProcess(isSlow ? BEFORE_HELP : Long.MAX_VALUE, command());
    }

    /** This JVM's JDK and classes, with the JDK's own choice of compilers. */
    public static List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx32m",
                "-Xshare:auto",
                "-Xlog:disable",
                "-cp",
                System.getProperty("java.class.path"),
                HashingProgram.class.getName());
    }

    @Override
    public String sha256(Path file) throws IOException {
        if (hashed.addAndGet(Files.size(file)) > beforeHelp) {
            String answer = ask(file);
            if (answer.length() == DIGITS) {
                return answer;
            }
        }
        return FileHasher.HERE.sha256(file);
    }

    /** Empty when the process is not there yet, or any more, or cannot read the file. */
    private synchronized String ask(Path file) {
        byte[] path = file.toAbsolutePath().toString().getBytes(StandardCharsets.UTF_8);
        if (isGivenUp || path.length > HashingProgram.LONGEST_PATH) {
            return "";
        }
        try {
            if (other == null) {
                other = new OtherJvm(new ProcessBuilder(command)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start());
            }
            return other.isReady() ? other.answer(path) : "";
        } catch (IOException e) {
            LOG.debug("The process that hashes has failed; the rest is hashed here", e);
            close();
            return "";
        }
    }

    /** Ends the process; what is asked for later is hashed here. */
    @Override
    public synchronized void close() {
        isGivenUp = true;
        if (other == null) {
            return;
        }
        Process process = other.process;
        other = null;
        try {
            process.getOutputStream().close();
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
