package org.licentia.evidence.curation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.licentia.digest.Sha256;
import org.licentia.evidence.curation.CurationFile.Origin;
import org.licentia.graph.VersionScheme;
import org.licentia.issue.LicentiaException;
import org.licentia.spdx.SpdxParser;
import org.licentia.yaml.YamlText;
import org.licentia.yaml.YamlValue;

/**
 * Reads files of curations: ours, those of the OSS Review Toolkit and those of ClearlyDefined, told apart by their
 * shape.
 */
public final class CurationReader {
    private static final String SHIPPED = "curations.yaml";
    private static final String OF_PROJECT = ".licentia/";
    private static final int MAX_FILES = 50_000;
    private static final int MAX_DEPTH = 20;

    private final CurationWords words;

    public CurationReader(SpdxParser parser, VersionScheme versions) {
        this.words = new CurationWords(parser, versions);
    }

    /** What Licentia knows about well-known artifacts. */
    public Curations shipped() {
        CurationList found = new CurationList();
        YamlText text = YamlText.builtIn(SHIPPED);
        if (text != null) {
            read(text.named("policies/" + SHIPPED), Origin.SHIPPED, found);
        }
        return Curations.of(found);
    }

    /**
     * The curations that the scanned project keeps in its folder {@code .licentia}.
     *
     * @throws LicentiaException when the file cannot be read or understood
     */
    public Curations ofProject(Path file) {
        CurationList found = new CurationList();
        YamlText text = YamlText.of(file);
        read(new YamlText(OF_PROJECT + text.name(), text.bytes()), Origin.PROJECT, found);
        return Curations.of(found);
    }

    /**
     * The curations in a file, or in every {@code .yml} and {@code .yaml} file of a folder and those below it; hidden
     * ones are passed over, and links are not followed.
     *
     * @throws LicentiaException when there is no such file or folder, when there is nothing in the folder, or when one
     *     of the files cannot be read or understood
     */
    public Curations given(Path fileOrFolder) {
        CurationList found = new CurationList();
        if (Files.isDirectory(fileOrFolder)) {
            for (Path file : files(fileOrFolder)) {
                String name = fileOrFolder.relativize(file).toString().replace('\\', '/');
                read(new YamlText(name, YamlText.of(file).bytes()), Origin.GIVEN, found);
            }
        } else {
            read(YamlText.of(fileOrFolder), Origin.GIVEN, found);
        }
        if (found.curations().isEmpty() && found.issues().isEmpty()) {
            found.nothingIn(fileOrFolder);
        }
        return Curations.of(found);
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> paths = Files.walk(folder, MAX_DEPTH)) {
            List<Path> files = paths.filter(path -> isCurationFile(folder, path))
                    .limit(MAX_FILES + 1L)
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new LicentiaException(
                        "There is no .yml or .yaml file in " + folder + ". Name the folder that holds the curations.");
            }
            if (files.size() > MAX_FILES) {
                throw new LicentiaException("There are more than " + MAX_FILES + " files of curations in " + folder
                        + ". Name the folders that matter to this scan.");
            }
            return files;
        } catch (IOException e) {
            throw new LicentiaException("The folder " + folder + " cannot be read. Check that you may read it.", e);
        }
    }

    private static boolean isCurationFile(Path folder, Path path) {
        for (Path part : folder.relativize(path)) {
            if (part.toString().startsWith(".")) {
                return false;
            }
        }
        String name = path.toString().toLowerCase(Locale.ROOT);
        return (name.endsWith(".yml") || name.endsWith(".yaml")) && Files.isRegularFile(path);
    }

    private void read(YamlText text, Origin origin, CurationList found) {
        Optional<YamlValue> document = text.parseIfAny();
        if (document.isPresent()) {
            read(document.get(), new CurationFile(text.name(), origin, Sha256.hex(text.bytes())), found);
        }
    }

    private void read(YamlValue document, CurationFile file, CurationList found) {
        if (document.isMapping()) {
            Map<String, YamlValue> keys = document.entries("the file");
            if (keys.containsKey(ClearlyDefinedDocument.KEY)) {
                new ClearlyDefinedDocument(file, words).read(document, found);
                return;
            }
            YamlValue curations = keys.get("curations");
            if (curations == null || !curations.isMapping()) {
                throw document.error("this is no list of curations. Begin each with '- component:', or give a file of"
                        + " ORT's or ClearlyDefined's");
            }
            // .ort.yml: the rest of it steers ORT, and so do curations of single findings.
            YamlValue packages = curations.entries("curations").get("packages");
            if (packages != null && !packages.isEmpty()) {
                entries(packages, file, found);
            }
            return;
        }
        if (!document.isEmpty()) {
            entries(document, file, found);
        }
    }

    private void entries(YamlValue list, CurationFile file, CurationList found) {
        for (YamlValue entry : list.sequence("the list of curations")) {
            Map<String, YamlValue> keys = entry.entries("the curation");
            if (keys.containsKey(OrtEntry.KEY)) {
                new OrtEntry(file, words).read(entry, found);
            } else {
                found.add(new LicentiaEntry(file, words).read(entry));
            }
        }
    }
}
