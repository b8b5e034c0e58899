package org.licentia.bench.floor;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.model.Model;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;

/** A program that reads POMs with Maven's own reader, one after the other, and does nothing with them. */
public final class PomReading {
    private PomReading() {}

    /**
     * Reads the POMs that a file lists, one path a line, and prints how many dependencies they name; without a file it
     * only starts.
     */
    public static void main(String... list) throws IOException, XmlPullParserException {
        long dependencies = 0;
        if (list.length > 0) {
            for (String pom : Files.readAllLines(Path.of(list[0]))) {
                try (InputStream in = new BufferedInputStream(Files.newInputStream(Path.of(pom)))) {
                    Model model = new MavenXpp3Reader().read(in, false);
                    dependencies += model.getDependencies().size();
                }
            }
        }
        System.out.println(dependencies);
    }
}
