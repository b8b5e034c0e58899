package org.licentia.cli.scan;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.licentia.digest.FileHasher;

/**
 * What a {@link HashingProcess} runs: says that it is there, then answers each path with the file's SHA-256 until its
 * input ends. Ends with whoever started it, since its input does.
 */
final class HashingProgram {
    /** A path, as its length in bytes and its bytes in UTF-8, is answered by a digest; an empty one cannot be hashed. */
    static final int LONGEST_PATH = 1 << 16;

    private HashingProgram() {}

    /** Without arguments: what it is asked is on its input. */
    public static void main(String[] none) throws IOException {
        DataInputStream questions = new DataInputStream(new FileInputStream(FileDescriptor.in));
        DataOutputStream answers =
                new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        answers.writeUTF("");
        answers.flush();
        try {
            while (true) {
                answers.writeUTF(digest(new String(questions.readNBytes(length(questions)), StandardCharsets.UTF_8)));
                answers.flush();
            }
        } catch (EOFException e) {
            return; // nobody has more to ask
        }
    }

    private static int length(DataInputStream questions) throws IOException {
        int length = questions.readInt();
        if (length < 0 || length > LONGEST_PATH) {
            throw new IOException("A path of " + length + " bytes is none.");
        }
        return length;
    }

    private static String digest(String path) {
        try {
            return FileHasher.HERE.sha256(Path.of(path));
        } catch (IOException | InvalidPathException e) {
            return "";
        }
    }
}
