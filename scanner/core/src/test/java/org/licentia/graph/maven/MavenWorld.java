package org.licentia.graph.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.maven.model.Profile;
import org.apache.maven.model.building.ModelBuilder;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession.CloseableSession;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.supplier.RepositorySystemSupplier;
import org.eclipse.aether.supplier.SessionBuilderSupplier;
import org.licentia.graph.Component;
import org.licentia.graph.ComponentFiles;
import org.licentia.graph.CoordinatesNotation;
import org.licentia.graph.Dependency;
import org.licentia.graph.GraphSource;
import org.licentia.graph.PomDescription;
import org.licentia.graph.Purl;
import org.licentia.graph.ResolvedGraph;
import org.licentia.graph.maven.pom.PomModelBuilder;
import org.licentia.issue.Issue;
import org.licentia.issue.ScanListener;

/**
 * A small Maven world in a temporary directory: one repository that stands for every other, a project, and what becomes
 * of them. Nothing leaves the directory.
 */
final class MavenWorld {
    private final Path directory;
    private String repositoryUrl;
    private MavenTarget target;
    private int threads = 2;
    private boolean offline;
    private List<Profile> settingsProfiles = List.of();

    MavenWorld(Path directory) {
        this.directory = directory;
        this.repositoryUrl = directory.resolve("repository").toUri().toString();
        this.target = MavenTarget.of(directory.resolve("project"));
    }

    Path project() {
        return directory.resolve("project");
    }

    /** The local repository. */
    Path local() {
        return directory.resolve("local");
    }

    Path repository() {
        return directory.resolve("repository");
    }

    /** Publishes a POM: {@code g:a:v} and what else its {@code <project>} holds. */
    MavenWorld published(String gav, String... body) {
        return publishedBytes(gav, pom(gav, body).getBytes(StandardCharsets.UTF_8));
    }

    MavenWorld publishedBytes(String gav, byte[] pom) {
        String[] part = gav.split(":");
        Path folder = repository().resolve(part[0].replace('.', '/')).resolve(part[1]);
        write(folder.resolve(part[2]).resolve(part[1] + "-" + part[2] + ".pom"), pom);
        StringBuilder versions = new StringBuilder();
        for (Path version : list(folder)) {
            if (Files.isDirectory(version)) {
                versions.append("<version>").append(version.getFileName()).append("</version>");
            }
        }
        write(
                folder.resolve("maven-metadata.xml"),
                ("<metadata><groupId>" + part[0] + "</groupId><artifactId>" + part[1]
                                + "</artifactId><versioning><versions>" + versions
                                + "</versions></versioning></metadata>")
                        .getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Writes a POM of the project. */
    MavenWorld pomAt(String path, String gav, String... body) {
        return fileAt(path, pom(gav, body));
    }

    MavenWorld fileAt(String path, String text) {
        write(project().resolve(path), text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Where the repository is; by default the directory written to by {@link #published}. */
    MavenWorld repositoryAt(String url) {
        this.repositoryUrl = url;
        return this;
    }

    MavenWorld threads(int threads) {
        this.threads = threads;
        return this;
    }

    MavenWorld offline() {
        this.offline = true;
        return this;
    }

    MavenWorld settingsProfiles(Profile... profiles) {
        this.settingsProfiles = List.of(profiles);
        return this;
    }

    MavenWorld with(MavenTarget target) {
        this.target = target;
        return this;
    }

    MavenWorld profiles(String... switches) {
        return with(new MavenTarget(project(), List.of(switches), Map.of(), List.of(), "17", false));
    }

    MavenWorld property(String name, String value) {
        return with(new MavenTarget(project(), List.of(), Map.of(name, value), List.of(), "17", false));
    }

    MavenWorld modules(String... selectors) {
        return with(new MavenTarget(project(), List.of(), Map.of(), List.of(selectors), "17", false));
    }

    MavenWorld jdk(String jdk) {
        return with(new MavenTarget(project(), List.of(), Map.of(), List.of(), jdk, false));
    }

    /** Publishes the file of an artifact, {@code g:a:v} and its ending, {@code -sources.jar} or {@code .jar}. */
    MavenWorld publishedFile(String gav, String ending, byte[] bytes) {
        String[] part = gav.split(":");
        write(
                repository()
                        .resolve(part[0].replace('.', '/'))
                        .resolve(part[1])
                        .resolve(part[2])
                        .resolve(part[1] + "-" + part[2] + ending),
                bytes);
        return this;
    }

    Resolved resolve() {
        return resolveAnd(Resolved::new);
    }

    /** What becomes of the resolved graph while its fetcher is still of use. */
    <T> T resolveAnd(Function<ResolvedGraph, T> then) {
        return resolve(
                (runtime, executor) -> new MavenProjectSource(target, runtime, executor, ScanListener.SILENT), then);
    }

    /** Artifacts from the repository, without a project. */
    Resolved resolveArtifacts(boolean transitive, String... coordinates) {
        CoordinatesTarget artifacts = new CoordinatesTarget(
                Stream.of(coordinates)
                        .map(each -> CoordinatesNotation.read(each).coordinates())
                        .toList(),
                transitive,
                directory,
                Map.of(),
                "17",
                true);
        return resolve(
                (runtime, executor) -> new CoordinatesSource(artifacts, runtime, executor, ScanListener.SILENT),
                Resolved::new);
    }

    private <T> T resolve(
            BiFunction<MavenRuntime, ExecutorService, GraphSource> source, Function<ResolvedGraph, T> then) {
        PomModelBuilder models = new PomModelBuilder();
        RepositorySystem system = new RepositorySystemSupplier() {
            @Override
            protected ModelBuilder createModelBuilder() {
                return models;
            }
        }.get();
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try (CloseableSession session = new SessionBuilderSupplier(system)
                .get()
                .withLocalRepositoryBaseDirectories(local())
                .setConfigProperty("aether.remoteRepositoryFilter.prefixes", false)
                .setConfigProperty("aether.transport.http.retryHandler.count", 0)
                .setOffline(offline)
                .setMirrorSelector(this::theOnlyRepository)
                .build()) {
            MavenRuntime runtime =
                    new MavenRuntime(system, session, models, settingsProfiles, List.of(), List.of(), List.of());
            return then.apply(source.apply(runtime, executor).resolve());
        } finally {
            executor.shutdown();
            system.shutdown();
        }
    }

    private RemoteRepository theOnlyRepository(RemoteRepository asked) {
        return new RemoteRepository.Builder("test", "default", repositoryUrl)
                .setMirroredRepositories(List.of(asked))
                .build();
    }

    /** {@code <project>} with these coordinates; a part that is {@code -} is left out, to be inherited. */
    static String pom(String gav, String... body) {
        String[] part = gav.split(":");
        return "<project><modelVersion>4.0.0</modelVersion>"
                + (part[0].equals("-") ? "" : "<groupId>" + part[0] + "</groupId>")
                + "<artifactId>" + part[1] + "</artifactId>"
                + (part[2].equals("-") ? "" : "<version>" + part[2] + "</version>")
                + String.join("\n", body) + "\n</project>";
    }

    static String parent(String gav) {
        return parent(gav, "<relativePath/>");
    }

    static String parent(String gav, String relativePath) {
        String[] part = gav.split(":");
        return "<parent><groupId>" + part[0] + "</groupId><artifactId>" + part[1] + "</artifactId><version>" + part[2]
                + "</version>" + relativePath + "</parent>";
    }

    static String aggregating(String... modules) {
        return "<packaging>pom</packaging><modules><module>" + String.join("</module><module>", modules)
                + "</module></modules>";
    }

    static String dependencies(String... dependencies) {
        return "<dependencies>" + String.join("", dependencies) + "</dependencies>";
    }

    static String managed(String... dependencies) {
        return "<dependencyManagement>" + dependencies(dependencies) + "</dependencyManagement>";
    }

    /** {@code g:a} or {@code g:a:v}, and what else the {@code <dependency>} holds. */
    static String dependency(String gav, String... more) {
        String[] part = gav.split(":", 3);
        return "<dependency><groupId>" + part[0] + "</groupId><artifactId>" + part[1] + "</artifactId>"
                + (part.length > 2 ? "<version>" + part[2] + "</version>" : "") + String.join("", more)
                + "</dependency>";
    }

    static String bom(String gav) {
        return dependency(gav, "<type>pom</type><scope>import</scope>");
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> list(Path folder) {
        try (var entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A resolved project, in forms that read well in a test. */
    record Resolved(ResolvedGraph graph) {

        /** {@code module > coordinates scope[?]}, sorted; {@code ?} marks optional uses. */
        List<String> uses() {
            Map<Purl, Component> components = graph.graph().byPurl();
            return graph.graph().dependencies().stream()
                    .map(use -> use.module().substring(use.module().indexOf(':') + 1) + " > "
                            + components.get(use.component()).coordinates() + " " + use.scope()
                            + (use.optional() ? "?" : ""))
                    .sorted()
                    .toList();
        }

        Dependency use(String coordinatesStart) {
            Map<Purl, Component> components = graph.graph().byPurl();
            return graph.graph().dependencies().stream()
                    .filter(use -> components
                            .get(use.component())
                            .coordinates()
                            .toString()
                            .startsWith(coordinatesStart))
                    .findFirst()
                    .orElseThrow();
        }

        PomDescription description(String coordinates) {
            Map<String, ComponentFiles> files = new TreeMap<>();
            graph.graph()
                    .components()
                    .forEach(component -> files.put(
                            component.coordinates().toString(), graph.files().get(component.purl())));
            return files.get(coordinates).pom();
        }

        Component component(String coordinates) {
            return graph.graph().components().stream()
                    .filter(each -> each.coordinates().toString().equals(coordinates))
                    .findFirst()
                    .orElseThrow();
        }

        /** Severity and message of each. */
        List<String> issues() {
            return graph.issues().stream()
                    .map(issue -> issue.severity() + " " + issue.message())
                    .toList();
        }

        Issue onlyIssue() {
            if (graph.issues().size() != 1) {
                throw new AssertionError("expected one issue: " + graph.issues());
            }
            return graph.issues().get(0);
        }
    }
}
