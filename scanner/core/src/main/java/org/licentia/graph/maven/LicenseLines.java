package org.licentia.graph.maven;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.codehaus.plexus.util.ReaderFactory;
import org.codehaus.plexus.util.xml.pull.EntityReplacementMap;
import org.codehaus.plexus.util.xml.pull.MXParser;
import org.codehaus.plexus.util.xml.pull.XmlPullParser;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;

/**
 * The lines on which a POM's {@code <license>} elements stand. Maven's own location tracking would follow every element
 * of every POM, for a handful of lines.
 */
final class LicenseLines {
    private LicenseLines() {}

    /** From 1, in document order; as many as could be read. */
    static List<Integer> of(byte[] pom) {
        List<Integer> lines = new ArrayList<>();
        try {
            MXParser parser = new MXParser(EntityReplacementMap.defaultEntityReplacementMap);
            parser.setInput(ReaderFactory.newXmlReader(new ByteArrayInputStream(pom)));
            boolean inLicenses = false;
            for (int event = parser.next(); event != XmlPullParser.END_DOCUMENT; event = parser.next()) {
                boolean atLicenses = parser.getDepth() == 2 && "licenses".equals(parser.getName());
                if (event == XmlPullParser.START_TAG && atLicenses) {
                    inLicenses = true;
                } else if (event == XmlPullParser.END_TAG && atLicenses) {
                    return lines;
                } else if (event == XmlPullParser.START_TAG && inLicenses && parser.getDepth() == 3) {
                    lines.add(parser.getLineNumber());
                }
            }
        } catch (XmlPullParserException | IOException e) {
            return lines; // the model was read leniently; a line more or less is no reason to lose it
        }
        return lines;
    }
}
