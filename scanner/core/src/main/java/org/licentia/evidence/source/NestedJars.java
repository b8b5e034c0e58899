package org.licentia.evidence.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licentia.evidence.Archive;
import org.licentia.evidence.ArchiveFindings;
import org.licentia.evidence.ArchiveSource;
import org.licentia.evidence.Attribution;
import org.licentia.evidence.ContainedComponent;
import org.licentia.evidence.LicenseEvidence;
import org.licentia.evidence.UnreadableFileException;
import org.licentia.graph.ArchiveTypes;
import org.licentia.graph.Component;
import org.licentia.graph.Coordinates;
import org.licentia.graph.Linkage;
import org.licentia.issue.Issue;
import org.licentia.issue.Severity;
import org.licentia.issue.Stage;

/**
 * Whole jars and other archives inside an artifact, as Spring Boot, web and enterprise archives carry them. Each is a contained work, asked
 * as the artifact itself is; one that says of itself too little for coordinates is known by its place.
 */
public final class NestedJars implements ArchiveSource {
    private final List<ArchiveSource> sources;

    /** Asks these of every jar inside; itself comes last without being named. */
    public NestedJars(List<ArchiveSource> sources) {
        this.sources = List.copyOf(sources);
    }

    @Override
    public String id() {
        return "nested-jars";
    }

    @Override
    public ArchiveFindings examine(Component component, Archive archive) throws IOException {
        List<String> jars = archive.files().stream().filter(NestedJars::isJar).toList();
        List<Issue> issues = new ArrayList<>(unopened(component, archive));
        if (jars.isEmpty()) {
            return new ArchiveFindings(List.of(), List.of(), issues);
        }
        List<ContainedComponent> contained = new ArrayList<>();
        Map<String, Coordinates> listed = listed(component, archive, issues);
        for (String jar : jars) {
            Component work = component.within(jar);
            ArchiveFindings findings = ArchiveFindings.NOTHING;
            @Nullable String sha256 = null;
            try {
                Archive nested = archive.open(jar);
                sha256 = archive.sha256(jar);
                work = coordinates(jar, nested, listed)
                        .map(found -> Component.of(found, false))
                        .orElse(work);
                findings = ask(work, nested, jar);
                if (isData(jar, nested, findings)) {
                    continue;
                }
            } catch (UnreadableFileException e) {
                issues.add(e.issue(component));
            }
            contained.add(new ContainedComponent(
                    work,
                    Linkage.MAVEN_COMPILE,
                    jar,
                    sha256,
                    findings.evidence(),
                    findings.contained(),
                    findings.browser(),
                    findings.attribution().within(jar)));
            issues.addAll(findings.issues());
        }
        return new ArchiveFindings(List.of(), contained, issues);
    }

    private static boolean isJar(String file) {
        return ArchiveTypes.isZip(ArchiveTypes.extension(file));
    }

    // What authors pack up of their own is theirs as a folder of it would be, until it says otherwise or holds code.
    private static boolean isData(String file, Archive opened, ArchiveFindings findings) {
        return ArchiveTypes.extension(file).equalsIgnoreCase("zip")
                && findings.evidence().isEmpty()
                && findings.contained().isEmpty()
                && findings.issues().isEmpty()
                && opened.files().stream().noneMatch(inner -> inner.endsWith(".class"));
    }

    private static List<Issue> unopened(Component component, Archive archive) {
        List<String> files = archive.files().stream()
                .filter(file -> ArchiveTypes.isOther(ArchiveTypes.extension(file)))
                .toList();
        return files.isEmpty()
                ? List.of()
                : List.of(new Issue(
                        Severity.WARNING,
                        Stage.EVIDENCE,
                        component.purl().text(),
                        null,
                        component + " holds " + (files.size() == 1 ? "an archive" : files.size() + " archives")
                                + " that cannot be opened, such as " + Excerpt.of(files.get(0))
                                + ", so the content was not looked at.",
                        "Unpack it and look into it by hand if works of others may be in it."));
    }

    private ArchiveFindings ask(Component work, Archive nested, String place) throws IOException {
        List<LicenseEvidence> evidence = new ArrayList<>();
        List<ContainedComponent> contained = new ArrayList<>();
        List<Issue> issues = new ArrayList<>();
        boolean browser = false;
        Attribution attribution = Attribution.NOTHING;
        List<ArchiveSource> all = new ArrayList<>(sources);
        all.add(this);
        for (ArchiveSource source : all) {
            try {
                ArchiveFindings findings = source.examine(work, nested);
                findings.evidence().forEach(each -> evidence.add(within(place, each)));
                findings.contained().forEach(each -> contained.add(within(place, each)));
                issues.addAll(findings.issues());
                browser |= findings.browser();
                attribution = attribution.and(findings.attribution());
            } catch (UnreadableFileException e) {
                issues.add(e.issue(work));
            }
        }
        return new ArchiveFindings(evidence, contained, issues, browser, attribution);
    }

    private static ContainedComponent within(String place, ContainedComponent each) {
        return new ContainedComponent(
                each.component(),
                each.linkage(),
                place + "!/" + each.location(),
                each.sha256(),
                each.evidence().stream().map(said -> within(place, said)).toList(),
                each.contains().stream().map(inner -> within(place, inner)).toList(),
                each.browser(),
                each.attribution().within(place));
    }

    private static LicenseEvidence within(String place, LicenseEvidence said) {
        return said.at(place + "!/" + said.location());
    }

    // Of several POMs inside, the jar's own is the one its file is named after. Then what an SBOM of the
    // container lists under that file name; then what the manifest says, if it names the group.
    private static Optional<Coordinates> coordinates(String jar, Archive nested, Map<String, Coordinates> listed)
            throws IOException {
        String file = jar.substring(jar.lastIndexOf('/') + 1);
        String base = file.substring(0, file.lastIndexOf('.'));
        List<Coordinates> described = EmbeddedPom.in(nested).kept().stream()
                .flatMap(pom -> pom.coordinates().stream())
                .toList();
        Optional<Coordinates> named = described.stream()
                .filter(each -> base.equals(each.artifactId())
                        || base.equals(each.artifactId() + "-" + each.version())
                        || base.startsWith(each.artifactId() + "-" + each.version() + "-"))
                .max((one, other) -> Integer.compare(
                        one.artifactId().length(), other.artifactId().length()))
                .map(each -> classified(each, base));
        if (named.isPresent()) {
            return named;
        }
        Coordinates inSbom = listed.get(base);
        if (inSbom != null) {
            return Optional.of(inSbom);
        }
        return described.size() == 1 ? Optional.of(described.get(0)) : ofManifest(base, nested);
    }

    private static Coordinates classified(Coordinates found, String base) {
        String plain = found.artifactId() + "-" + found.version() + "-";
        return base.startsWith(plain)
                ? new Coordinates(
                        found.groupId(),
                        found.artifactId(),
                        "jar",
                        base.substring(plain.length()).replaceAll("[^A-Za-z0-9_.-]", "_"),
                        found.version())
                : found;
    }

    private static Optional<Coordinates> ofManifest(String base, Archive nested) throws IOException {
        if (!nested.files().contains(ManifestHeaders.FILE)) {
            return Optional.empty();
        }
        ManifestHeaders headers = ManifestHeaders.of(nested.read(ManifestHeaders.FILE));
        String version = headers.get("Implementation-Version");
        return version != null && base.endsWith("-" + version)
                ? FoundCoordinates.of(
                        headers.get("Implementation-Vendor-Id"),
                        base.substring(0, base.length() - version.length() - 1),
                        version)
                : Optional.empty();
    }

    private static Map<String, Coordinates> listed(Component component, Archive archive, List<Issue> issues)
            throws IOException {
        Map<String, Coordinates> byFileName = new HashMap<>();
        for (String file : EmbeddedSboms.files(archive).kept()) {
            try {
                Sbom sbom = Sbom.read(archive.read(file), file);
                List<SbomPart> parts = sbom == null ? List.of() : sbom.listed();
                parts.forEach(
                        part -> part.coordinates().ifPresent(found -> byFileName.putIfAbsent(fileName(found), found)));
            } catch (UnreadableFileException e) {
                issues.add(e.issue(component));
            }
        }
        return byFileName;
    }

    private static String fileName(Coordinates jar) {
        return jar.artifactId() + "-" + jar.version() + (jar.classifier().isEmpty() ? "" : "-" + jar.classifier());
    }
}
