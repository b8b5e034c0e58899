package org.licentia.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Inputs of several parts, with a zero byte between them: a file for each part, say, that no archive has to pack. */
public final class InputParts {
    private InputParts() {}

    /** One input of these parts. */
    public static byte[] joined(String... parts) {
        return String.join("\0", parts).getBytes(UTF_8);
    }

    /** The parts of an input, at least one and no more than so many; the last one holds what is left. */
    public static List<byte[]> of(byte[] input, int most) {
        List<byte[]> parts = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < input.length && parts.size() < most - 1; at++) {
            if (input[at] == 0) {
                parts.add(Arrays.copyOfRange(input, from, at));
                from = at + 1;
            }
        }
        parts.add(Arrays.copyOfRange(input, from, input.length));
        return parts;
    }
}
