package org.licentia.spdx;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.licentia.fuzz.FuzzTarget;
import org.licentia.fuzz.InputParts;

/** The name and the address in a {@code <license>} element of a POM. */
public final class LicenseNameFuzz implements FuzzTarget {
    private static final String UNHEARD_OF = "Zqxwvkj";

    private final LicenseNames names = LicenseNames.bundled();
    private final SpdxParser parser = new SpdxParser(LicenseList.bundled());

    @Override
    public List<byte[]> seeds() {
        return List.of(
                InputParts.joined("The Apache Software License, Version 2.0"),
                InputParts.joined("Apache 2", "https://www.apache.org/licenses/LICENSE-2.0.txt"),
                InputParts.joined("GNU Lesser General Public License (LGPL), version 2.1 or later"),
                InputParts.joined("GPLv2 + Classpath Exception"),
                InputParts.joined("Dual license: CDDL 1.1 and GPL v2 with CPE", "https://example.com/CDDL+GPL.html"),
                InputParts.joined("BSD 3-Clause \"New\" or \"Revised\" License (BSD-3-Clause)"),
                InputParts.joined("MIT License, http://www.opensource.org/licenses/mit-license.php"),
                InputParts.joined("Eclipse Public License - v 1.0; GNU Affero General Public License v3.0 only"),
                InputParts.joined("Public Domain, per Creative Commons CC0"),
                InputParts.joined("Commercial license, all rights reserved"),
                InputParts.joined("MPL 1.1/GPL 2.0/LGPL 2.1"),
                InputParts.joined("(Apache-2.0 OR MIT) AND BSD-2-Clause"));
    }

    @Override
    public List<String> words() {
        return List.of(
                "Apache",
                "License",
                "Version",
                "MIT",
                "BSD",
                "GNU",
                "GPL",
                "LGPL",
                "AGPL",
                "Eclipse",
                "Public",
                "2.0",
                "Mozilla",
                "CDDL",
                " or later",
                " only",
                " and ",
                " or ",
                " with ",
                "exception",
                "Classpath",
                "https://",
                "www.",
                "opensource.org/licenses/",
                "dual",
                "non-commercial",
                "CC-BY",
                "-or-later",
                "3-Clause",
                "v2");
    }

    @Override
    public int mostBytes() {
        return 1_200;
    }

    @Override
    public void feed(byte[] input) {
        List<byte[]> parts = InputParts.of(input, 2);
        String name = new String(parts.get(0), UTF_8);
        String url = parts.size() > 1 ? new String(parts.get(1), UTF_8) : null;
        LicenseMatch match = names.meaningOf(name, url);
        requireMeaning(match);
        if (!match.isAmbiguous()) {
            requireReadAgain(match.expression());
        }
        requireDoubtAboutUnknownWords(name);
    }

    private void requireMeaning(LicenseMatch match) {
        requireExpression(match.expression());
        for (SpdxExpression candidate : match.candidates()) {
            requireExpression(candidate);
        }
        if (match.isExceptionAlone()) {
            throw new AssertionError("an exception alone grants nothing: " + match);
        }
    }

    private void requireExpression(SpdxExpression expression) {
        String text = expression.toString();
        // NOASSERTION may be one of several licenses here, and SPDX has no words for that.
        if (text.contains("NOASSERTION") || text.contains("NONE")) {
            return;
        }
        if (!parser.tryParse(text).map(expression::equals).orElse(false)) {
            throw new AssertionError("this cannot be read again: " + text);
        }
    }

    private void requireReadAgain(SpdxExpression expression) {
        String text = expression.toString();
        if (text.length() > LicenseNames.MAX_LENGTH || text.contains("NOASSERTION") || text.contains("NONE")) {
            return;
        }
        LicenseMatch again = names.meaningOf(text);
        if (again.isAmbiguous() || !again.expression().equals(expression)) {
            throw new AssertionError(text + " is read again as " + again);
        }
    }

    // An address speaks for itself, whatever is written beside it.
    private void requireDoubtAboutUnknownWords(String name) {
        boolean holdsAddress = name.indexOf('/') >= 0 || name.indexOf(':') >= 0 || LicenseAddresses.isAddress(name);
        if (holdsAddress || name.length() > LicenseNames.MAX_LENGTH - 2 * UNHEARD_OF.length()) {
            return;
        }
        for (String text : List.of(name + " " + UNHEARD_OF, UNHEARD_OF + " " + name)) {
            LicenseMatch match = names.meaningOf(text);
            if (match.isRecognised()
                    && !match.isAmbiguous()
                    && !match.expression().equals(SpdxTerm.NONE)) {
                throw new AssertionError("nobody knows what " + UNHEARD_OF + " grants, and yet '" + text + "' is "
                        + match.expression() + " by " + match.rule());
            }
        }
    }
}
