package org.licentia.spdx;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.Stream;
import org.licentia.fuzz.FuzzTarget;

/** SPDX expressions, beside the parser of the SPDX library. */
public final class SpdxExpressionFuzz implements FuzzTarget {
    private final SpdxParser parser = new SpdxParser(LicenseList.bundled());
    private final SpdxOracle oracle = new SpdxOracle();

    @Override
    public List<byte[]> seeds() {
        return Stream.of(
                        "MIT",
                        "Apache-2.0 OR (MIT AND BSD-3-Clause)",
                        "GPL-2.0-only WITH Classpath-exception-2.0",
                        "gpl-2.0+ and lgpl-2.1-or-later",
                        "EPL-1.0+ OR CDDL-1.0",
                        "LicenseRef-Acme AND DocumentRef-a:LicenseRef-b.c WITH AdditionRef-x",
                        "((MIT OR ISC) AND (Zlib OR (0BSD AND X11)))",
                        "NOASSERTION",
                        "NONE",
                        "GPL-2.0-with-classpath-exception",
                        "MIT/X11 License")
                .map(text -> text.getBytes(UTF_8))
                .toList();
    }

    @Override
    public List<String> words() {
        return List.of(
                " AND ",
                " OR ",
                " WITH ",
                "(",
                ")",
                "+",
                "MIT",
                "Apache-2.0",
                "GPL-2.0-only",
                "GPL-2.0",
                "GPL-3.0-or-later",
                "LicenseRef-",
                "DocumentRef-",
                ":",
                "AdditionRef-",
                "Classpath-exception-2.0",
                "LLVM-exception",
                "NOASSERTION",
                "NONE",
                "BSD-3-Clause",
                "eCos-2.0",
                "Nunit");
    }

    @Override
    public void feed(byte[] input) {
        String text = new String(input, UTF_8);
        SpdxExpression expression;
        try {
            expression = parser.parse(text);
        } catch (SpdxSyntaxException e) {
            if (String.valueOf(e.getMessage()).isBlank()) {
                throw new AssertionError("a refusal without a reason", e);
            }
            return;
        }
        String printed = expression.toString();
        if (!parser.tryParse(printed).map(expression::equals).orElse(false)) {
            throw new AssertionError(text + " is printed as " + printed);
        }
        if (!expression.isEquivalentTo(expression)) {
            throw new AssertionError(text + " is not what it is");
        }
        new LicenseOffer(expression).alternatives();
        if (isSharedGround(printed)) {
            String theirs = oracle.reading(printed);
            if (!SpdxOracle.shape(expression).equals(theirs)) {
                throw new AssertionError(printed + " is read by the SPDX library as " + theirs);
            }
        }
    }

    // The library wants references declared, and takes a second for expressions that nobody would write.
    private static boolean isSharedGround(String printed) {
        return !printed.contains("Ref-")
                && !printed.contains("NOASSERTION")
                && !printed.contains("NONE")
                && printed.length() < 400;
    }
}
