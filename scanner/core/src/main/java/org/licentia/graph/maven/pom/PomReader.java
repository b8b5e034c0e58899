package org.licentia.graph.maven.pom;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.maven.model.BuildBase;
import org.apache.maven.model.DistributionManagement;
import org.apache.maven.model.InputLocation;
import org.apache.maven.model.InputSource;
import org.apache.maven.model.License;
import org.apache.maven.model.Model;
import org.apache.maven.model.Profile;
import org.apache.maven.model.building.ModelProcessor;
import org.apache.maven.model.io.ModelParseException;
import org.apache.maven.model.io.ModelReader;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.apache.maven.model.io.xpp3.MavenXpp3ReaderEx;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;
import org.licentia.issue.Meter;
import org.licentia.issue.Meter.Counter;

/**
 * Reads POMs: bounded in size, without the parts that decide neither the graph nor the description (a fifth of the time
 * to build a model goes into plugins), and with the line of each {@code <license>}.
 */
public final class PomReader implements ModelReader {
    /** The largest POM read, in bytes. The largest on Maven Central are below 1 MB. */
    public static final int MAX_BYTES = 10 * 1024 * 1024;

    /** Nobody knows a tenth of so many; each costs as much as all before it together. */
    public static final int MOST_LICENSES = 1_000;

    /** A hundred times what large projects declare; beyond that, the resolver compares each with all others. */
    public static final int MOST_DEPENDENCIES = 20_000;

    private static final Pattern QUOTED = Pattern.compile(" \\(position: .* @(\\d+):(\\d+)\\)\\s*\\z", Pattern.DOTALL);

    private final PomReads reads;
    private final Meter meter;

    /**
     * @param reads hears of every POM
     * @param meter is told how many there are
     */
    public PomReader(PomReads reads, Meter meter) {
        this.reads = reads;
        this.meter = meter;
    }

    @Override
    public Model read(File input, Map<String, ?> options) throws IOException {
        Model model = read(Files.newInputStream(input.toPath()), options);
        model.setPomFile(input);
        return model;
    }

    @Override
    public Model read(Reader input, Map<String, ?> options) throws IOException {
        try (input) {
            StringBuilder text = new StringBuilder();
            char[] buffer = new char[8192];
            for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
                text.append(buffer, 0, read);
                requireBounded(text.length());
            }
            return read(new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)), options);
        }
    }

    @Override
    public Model read(InputStream input, Map<String, ?> options) throws IOException {
        byte[] bytes;
        try (input) {
            bytes = input.readNBytes(MAX_BYTES + 1);
        }
        reads.opened(options.get(ModelProcessor.SOURCE), bytes);
        requireBounded(bytes.length);
        meter.add(Counter.POMS_READ, 1);
        Model model = parse(bytes, options);
        requireBounded(model);
        LeadingComment.remember(model, bytes);
        dropWhatDecidesNothing(model);
        reads.read(options.get(ModelProcessor.SOURCE), model);
        return model;
    }

    private Model parse(byte[] bytes, Map<String, ?> options) throws IOException {
        boolean strict = !Boolean.FALSE.equals(options.get(IS_STRICT));
        try {
            if (options.get(INPUT_SOURCE) instanceof InputSource source) {
                return new MavenXpp3ReaderEx(reads::text).read(new ByteArrayInputStream(bytes), strict, source);
            }
            PomParser parser = new PomParser(bytes);
            Model model = new MavenXpp3Reader(reads::text).read(parser, strict);
            locateLicenses(model.getLicenses(), parser.licenseLines());
            return model;
        } catch (XmlPullParserException e) {
            throw new ModelParseException(
                    withoutContent(String.valueOf(e.getMessage())), e.getLineNumber(), e.getColumnNumber(), e);
        }
    }

    private static void locateLicenses(List<License> licenses, List<Integer> lines) {
        for (int i = 0; i < licenses.size() && i < lines.size(); i++) {
            licenses.get(i).setLocation("", new InputLocation(lines.get(i), 0));
        }
    }

    private static void requireBounded(int size) throws ModelParseException {
        if (size > MAX_BYTES) {
            throw new ModelParseException("the POM is larger than " + MAX_BYTES / 1024 / 1024 + " MiB", -1, -1);
        }
    }

    private static void requireBounded(Model model) throws ModelParseException {
        requireFew("licenses", model.getLicenses(), MOST_LICENSES);
        requireFew("dependencies", model.getDependencies(), MOST_DEPENDENCIES);
        for (Profile profile : model.getProfiles()) {
            requireFew("dependencies", profile.getDependencies(), MOST_DEPENDENCIES);
        }
        ActivationBounds.require(model);
    }

    private static void requireFew(String what, List<?> elements, int most) throws ModelParseException {
        if (elements.size() > most) {
            throw new ModelParseException("the POM lists more than " + most + " " + what, -1, -1);
        }
    }

    /**
     * What the parser says, without what it quotes: a POM may name any file as its parent or module, and what that holds is
     * nobody's business. "only whitespace content allowed before start tag and not r (position: START_DOCUMENT seen root:x...
     * @1:2)" quotes twice.
     */
    static String withoutContent(String message) {
        if (message.startsWith("only whitespace content allowed")) {
            return "the file does not begin as XML does";
        }
        return QUOTED.matcher(message).replaceFirst(" (line $1, column $2)");
    }

    private static void dropWhatDecidesNothing(Model model) {
        model.setReporting(null);
        model.setDevelopers(null);
        model.setContributors(null);
        model.setMailingLists(null);
        model.setIssueManagement(null);
        model.setCiManagement(null);
        model.setPluginRepositories(null);
        dropPlugins(model.getBuild());
        DistributionManagement distribution = model.getDistributionManagement();
        if (distribution != null && distribution.getRelocation() == null) {
            model.setDistributionManagement(null);
        }
        for (Profile profile : model.getProfiles()) {
            profile.setReporting(null);
            profile.setPluginRepositories(null);
            profile.setDistributionManagement(null);
            dropPlugins(profile.getBuild());
        }
    }

    // The directories stay: system-scope paths may refer to them.
    private static void dropPlugins(BuildBase build) {
        if (build != null) {
            build.setPlugins(null);
            build.setPluginManagement(null);
            build.setResources(null);
            build.setTestResources(null);
        }
    }
}
