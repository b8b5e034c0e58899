package org.licentia.cli;

import java.io.IOException;
import java.io.Reader;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.maven.model.License;
import org.apache.maven.model.Model;
import org.apache.maven.model.Parent;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;
import org.licentia.issue.LicentiaException;
import org.licentia.spdx.LicenseList;
import org.licentia.spdx.LicenseMatch;
import org.licentia.spdx.LicenseNames;

/**
 * Run by the build: writes the license texts and notices of every jar that goes into the product, a folder for each. A
 * jar that brings no text of its license gets the text of the license that its POM declares, from the SPDX license list;
 * one that declares nothing that is known ends the build.
 */
public final class PackedLicenses {
    /** As they are called at the top of a jar or in its META-INF; {@code licenses/} holds nothing else. */
    private static final Pattern TEXT = Pattern.compile(
            "(?i)(META-INF/)?(([\\w.-]*-)?(licen[cs]es?|notices?|copying|copyright)([.-][\\w.-]+)?|licen[cs]es/.+)");

    private static final Pattern LICENSE = Pattern.compile("(?i).*(licen[cs]e|copying).*");
    private static final Pattern NO_TEXT = Pattern.compile("(?i).*(\\.class|\\.json|/)");

    private final Path folder;

    private PackedLicenses(Path folder) {
        this.folder = folder;
    }

    /** Its one argument is the folder to write; what is packed in is what the class loader knows. */
    public static void main(String[] args) throws IOException, URISyntaxException {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        if (!(loader instanceof URLClassLoader packed)) {
            throw new LicentiaException("The jars of the product are not known. Run this in the build.");
        }
        PackedLicenses licenses = new PackedLicenses(Path.of(args[0]));
        for (URL url : packed.getURLs()) {
            Path jar = Path.of(url.toURI());
            Path pom = jar.resolveSibling(jar.getFileName().toString().replaceFirst("\\.jar$", ".pom"));
            // What is built here is Licentia itself.
            if (Files.isRegularFile(jar) && Files.isRegularFile(pom)) {
                licenses.write(jar, pom);
            }
        }
    }

    private void write(Path jar, Path pom) throws IOException {
        String component = pom.getFileName().toString().replaceFirst("\\.pom$", "");
        Path own = folder.resolve(component);
        boolean licensed = false;
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                String name = entry.getName();
                if (TEXT.matcher(name).matches() && !NO_TEXT.matcher(name).matches() && !name.contains("..")) {
                    Path file = own.resolve(name.replaceFirst("^META-INF/", ""));
                    Files.createDirectories(file.getParent());
                    Files.write(file, zip.getInputStream(entry).readAllBytes());
                    licensed |= LICENSE.matcher(name).matches();
                }
            }
        }
        if (!licensed) {
            Files.createDirectories(own);
            for (String id : declared(pom)) {
                String text = LicenseList.bundled()
                        .text(id)
                        .orElseThrow(() -> new LicentiaException(component + " is under " + id
                                + ", of which the license list has no text. Do without it, or bring the text along."));
                Files.writeString(own.resolve(id + ".txt"), text, StandardCharsets.UTF_8);
            }
        }
    }

    /** The ids of the licenses and exceptions that a POM, or the nearest parent that declares any, names. */
    private static Set<String> declared(Path pom) throws IOException {
        List<License> licenses = new ArrayList<>();
        Path at = pom;
        while (licenses.isEmpty()) {
            Model model = read(at);
            licenses.addAll(model.getLicenses());
            if (licenses.isEmpty()) {
                at = parent(at, model);
            }
        }
        Set<String> ids = new LinkedHashSet<>();
        for (License license : licenses) {
            LicenseMatch match = LicenseNames.bundled().meaningOf(license.getName(), license.getUrl());
            if (!match.isRecognised() || match.isAmbiguous()) {
                throw new LicentiaException("What " + at + " declares as its license is not clear: " + license.getName()
                        + ". Do without it, or bring the text along.");
            }
            ids.addAll(Pattern.compile("[\\s()+]+")
                    .splitAsStream(match.expression().toString())
                    .filter(word -> !Set.of("", "AND", "OR", "WITH").contains(word))
                    .collect(Collectors.toCollection(LinkedHashSet::new)));
        }
        return ids;
    }

    private static Model read(Path pom) throws IOException {
        try (Reader reader = Files.newBufferedReader(pom)) {
            return new MavenXpp3Reader().read(reader, false);
        } catch (XmlPullParserException e) {
            throw new LicentiaException(pom + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** In a local repository, beside the POM that names it. */
    private static Path parent(Path pom, Model model) {
        Parent parent = model.getParent();
        if (parent == null) {
            throw new LicentiaException(pom + " declares no license, nor does a parent. Do without it.");
        }
        String group = model.getGroupId() == null ? parent.getGroupId() : model.getGroupId();
        // The repository, then a folder for each part of the group, the artifact, the version.
        String up = "../".repeat(3 + group.split("\\.").length - 1);
        Path repository = pom.resolveSibling(up).normalize();
        return repository
                .resolve(parent.getGroupId().replace('.', '/'))
                .resolve(parent.getArtifactId())
                .resolve(parent.getVersion())
                .resolve(parent.getArtifactId() + "-" + parent.getVersion() + ".pom");
    }
}
