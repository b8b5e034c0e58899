package org.licentia.bench.growth;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.licentia.bench.BenchmarkException;

/**
 * Writes a reactor and the repository it depends on: the same bytes for the same shape. Its traits are those of real
 * projects: artifacts come in families with a parent POM, which states the license of some; within a family they depend on
 * each other, several levels deep, with some dependencies optional or of scope runtime; all use a few common artifacts, in two
 * versions, so that versions conflict; the root imports a BOM that manages every third family; modules build on the modules
 * before them, a few layers deep. What a module reaches is bounded, as it is in real projects, so that the answer grows with
 * the number of modules and not with its square.
 */
public final class SyntheticReactor {
    private static final String VERSION = "1.0";
    private static final long SEED = 20_261_121;
    private static final List<String> LICENSES = List.of(
            "Apache License, Version 2.0",
            "Apache License, Version 2.0",
            "Apache License, Version 2.0",
            "MIT License",
            "BSD 3-Clause License",
            "Eclipse Public License 2.0",
            "GNU Lesser General Public License v2.1");

    private final ReactorShape shape;
    private final ArtifactWriter repository;
    private final Path project;
    private final Random random = new Random(SEED);

    /**
     * @param project an empty folder for the reactor
     * @param repository an empty folder for what it depends on
     * @param jars whether artifacts have jars, each with a license text
     */
    public SyntheticReactor(ReactorShape shape, Path project, Path repository, boolean jars) {
        this.shape = shape;
        this.project = project;
        this.repository = new ArtifactWriter(repository, jars);
    }

    /** Writes all of it. */
    public void write() {
        try {
            for (int number = 0; number < ReactorShape.COMMONS; number++) {
                common(number, VERSION);
                common(number, "1.1");
            }
            for (int family = 0; family < shape.families(); family++) {
                family(family);
            }
            bom();
            root();
            for (int module = 0; module < shape.modules(); module++) {
                module(module);
            }
        } catch (IOException e) {
            throw new BenchmarkException("The reactor could not be written: " + e.getMessage(), e);
        }
    }

    private void common(int number, String version) throws IOException {
        Pom pom = new Pom("org.example.commons", "common-" + number, version, "jar")
                .license(LICENSES.get(number % 2 * 3));
        if (number > 0 && number % 3 == 0) {
            pom.dependency("org.example.commons", "common-" + (number - 1), version, "compile", false);
        }
        repository.write(pom);
    }

    private void family(int family) throws IOException {
        String group = group(family);
        String license = LICENSES.get(random.nextInt(LICENSES.size()));
        boolean inherited = random.nextBoolean();
        Pom parent = new Pom(group, "parent", VERSION, "pom");
        if (inherited) {
            parent.license(license);
        }
        repository.write(parent);
        int size = shape.familySize(family);
        for (int number = 0; number < size; number++) {
            Pom pom = new Pom(group, artifact(family, number), VERSION, "jar").parent(group, "parent", VERSION);
            if (!inherited) {
                pom.license(license);
            }
            // A heap-like tree keeps all within reach of the first and a few levels deep; one more edge shares some.
            for (int child : new int[] {3 * number + 1, 3 * number + 2, 3 * number + 3}) {
                if (child < size) {
                    pom.dependency(
                            group, artifact(family, child), VERSION, child % 5 == 0 ? "runtime" : "compile", false);
                }
            }
            int shared = number + 1 + random.nextInt(ReactorShape.FAMILY);
            if (shared < size && shared > 3 * number + 3) {
                pom.dependency(group, artifact(family, shared), VERSION, "compile", number % 2 == 1);
            }
            int common = random.nextInt(ReactorShape.COMMONS);
            pom.dependency(
                    "org.example.commons", "common-" + common, family % 2 == 0 ? VERSION : "1.1", "compile", false);
            repository.write(pom);
        }
    }

    private void bom() throws IOException {
        Pom bom = new Pom("org.example.platform", "bom", VERSION, "pom");
        for (int family = 0; family < shape.families(); family += 3) {
            bom.managed(group(family), artifact(family, 0), VERSION, "jar", null);
        }
        repository.write(bom);
    }

    private void root() throws IOException {
        Pom root = new Pom("com.example.product", "product", VERSION, "pom")
                .license("Apache License, Version 2.0")
                .managed("org.example.platform", "bom", VERSION, "pom", "import")
                .repository(repository.folder().toUri().toString());
        for (int module = 0; module < shape.modules(); module++) {
            root.module(folder(module));
        }
        save(project.resolve("pom.xml"), root);
    }

    private void module(int module) throws IOException {
        Pom pom = new Pom("com.example.product", "module-" + module, VERSION, "jar")
                .parent("com.example.product", "product", VERSION);
        if (module % ReactorShape.LAYERS > 0) {
            pom.dependency("com.example.product", "module-" + (module - 1), VERSION, "compile", false);
        }
        for (int i = 0; i < shape.familiesPerModule(); i++) {
            int family = (module * shape.familiesPerModule() + i) % shape.families();
            // Every third is managed by the BOM, and so has no version here.
            pom.dependency(
                    group(family),
                    artifact(family, 0),
                    family % 3 == 0 ? null : VERSION,
                    (module + i) % 7 == 6 ? "test" : "compile",
                    false);
        }
        save(project.resolve(folder(module)).resolve("pom.xml"), pom);
    }

    private static void save(Path file, Pom pom) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, pom.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String folder(int module) {
        return "module-" + module;
    }

    private static String group(int family) {
        return "org.example.family" + family;
    }

    private static String artifact(int family, int number) {
        return String.format(Locale.ROOT, "family%d-part%d", family, number);
    }
}
