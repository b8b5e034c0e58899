package org.licentia.graph.maven.pom;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.codehaus.plexus.util.ReaderFactory;
import org.codehaus.plexus.util.xml.pull.EntityReplacementMap;
import org.codehaus.plexus.util.xml.pull.MXParser;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;

/**
 * The parser that Maven reads POMs with, which notes in passing on which lines the {@code <license>} elements stand. Maven's
 * own location tracking would follow every element of every POM, for a handful of lines.
 */
final class PomParser extends MXParser {
    private static final int LONGEST_DECLARATION = 256;
    private static final String UTF_8_DECLARED = "encoding=\"utf-8\"";

    private final List<Integer> licenseLines = new ArrayList<>(2);
    private boolean inLicenses;
    private boolean pastLicenses;

    /** At the beginning of a POM. */
    PomParser(byte[] pom) throws IOException, XmlPullParserException {
        super(EntityReplacementMap.defaultEntityReplacementMap);
        setInput(isPlainUtf8(pom) ? new StringReader(new String(pom, StandardCharsets.UTF_8)) : sniffed(pom));
    }

    /** From 1, in document order: those met so far. */
    List<Integer> licenseLines() {
        return licenseLines;
    }

    @Override
    public int next() throws XmlPullParserException, IOException {
        int event = super.next();
        if (!pastLicenses && (event == START_TAG || event == END_TAG)) {
            int depth = getDepth();
            if (depth == 2) {
                if (event == START_TAG) {
                    inLicenses = "licenses".equals(getName());
                } else {
                    pastLicenses = inLicenses;
                }
            } else if (inLicenses && depth == 3 && event == START_TAG) {
                licenseLines.add(getLineNumber());
            }
        }
        return event;
    }

    private static Reader sniffed(byte[] pom) throws IOException {
        return ReaderFactory.newXmlReader(new ByteArrayInputStream(pom));
    }

    /**
     * Whether the rules by which Maven finds the encoding (plexus-utils, {@code XmlReader}) cannot but say UTF-8: there is no
     * byte order mark, and the XML declaration names UTF-8 in the usual spelling or there is neither one nor a zero byte that
     * hints at UTF-16.
     */
    static boolean isPlainUtf8(byte[] pom) {
        if (pom.length < LONGEST_DECLARATION || !isAsciiStart(pom[0]) || pom[1] == 0) {
            return false;
        }
        if (pom[0] != '<' || pom[1] != '?') {
            return true;
        }
        String head = new String(pom, 0, LONGEST_DECLARATION, StandardCharsets.ISO_8859_1);
        int end = head.indexOf('>');
        int encoding = head.indexOf("encoding");
        return head.startsWith("<?xml ")
                && end > 0
                && encoding > 0
                && encoding < end
                && head.regionMatches(true, encoding, UTF_8_DECLARED, 0, UTF_8_DECLARED.length())
                && head.indexOf("encoding", encoding + 1) < 0;
    }

    private static boolean isAsciiStart(byte first) {
        return first == '<' || first == ' ' || first == '\t' || first == '\n' || first == '\r';
    }
}
