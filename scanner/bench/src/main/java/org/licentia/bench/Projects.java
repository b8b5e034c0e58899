package org.licentia.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Real projects in a folder, each as {@code NAME/pom.xml} or {@code NAME/tree/pom.xml}. What is measured runs in copies.
 *
 * @param corpus the folder of them all
 * @param names those wanted
 */
public record Projects(Path corpus, List<String> names) {
    /** As the arguments say. */
    public static Projects of(Arguments arguments, String otherwise) {
        return new Projects(arguments.path("corpus"), arguments.list("projects", otherwise));
    }

    /** Copies one of them without what was built in it. */
    public void copy(String name, Path to) {
        Folders.delete(to);
        for (Path place : List.of(corpus.resolve(name).resolve("tree"), corpus.resolve(name))) {
            if (Files.exists(place.resolve("pom.xml"))) {
                Folders.copyProject(place, to);
                return;
            }
        }
        throw new BenchmarkException("There is no project " + name + " in " + corpus
                + ": a folder of that name with a pom.xml is expected.");
    }
}
