package org.licentia.graph.snapshot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.licentia.graph.Component;
import org.licentia.graph.Coordinates;
import org.licentia.graph.DeclaredLicense;
import org.licentia.graph.Dependency;
import org.licentia.graph.DependencyGraph;
import org.licentia.graph.Linkage;
import org.licentia.graph.PomDescription;
import org.licentia.graph.Purl;
import org.licentia.graph.ScannedTarget;
import org.licentia.issue.Issue;

/**
 * Snapshots as bytes, such that what {@link SnapshotReader} makes of them equals what went in. Only the build that wrote
 * them reads them, so they say nothing of their form. The witness stands first: one that does not hold is all that is read.
 */
final class SnapshotWriter {
    private static final Linkage[] LINKAGES = Linkage.values();

    private final SnapshotOutput out = new SnapshotOutput();
    private final Map<Purl, Integer> purls = new HashMap<>();

    private SnapshotWriter() {}

    static byte[] encode(Snapshot snapshot) {
        return new SnapshotWriter().write(snapshot);
    }

    private byte[] write(Snapshot snapshot) {
        witness(snapshot.witness());
        target(snapshot.target());
        graph(snapshot.graph());
        out.number(snapshot.files().size());
        new TreeMap<>(snapshot.files()).forEach((purl, files) -> {
            purl(purl);
            description(files.pom());
        });
        out.number(snapshot.issues().size());
        snapshot.issues().forEach(this::issue);
        out.text(snapshot.root());
        out.number(snapshot.modules().size());
        snapshot.modules().forEach(this::module);
        out.number(snapshot.artifacts().size());
        new TreeMap<>(snapshot.artifacts()).forEach((purl, fetched) -> {
            purl(purl);
            out.text(fetched.file() == null ? null : fetched.file().toString());
            out.text(fetched.sha1());
            issueOrNone(fetched.issue());
        });
        out.number(snapshot.described().size());
        snapshot.described().forEach((question, described) -> {
            out.text(question.gav());
            texts(question.containers());
            description(described.pom());
            issueOrNone(described.issue());
        });
        return out.bytes();
    }

    private void witness(Witness witness) {
        out.text(witness.day());
        texts(witness.names());
        pairs(witness.values());
        out.number(witness.places().size());
        witness.places().forEach((path, place) -> {
            out.path(path);
            out.number(place.ordinal());
        });
        out.number(witness.identities().size());
        witness.identities().forEach((path, identity) -> {
            out.path(path);
            out.number(identity.size());
            out.number(identity.modified());
            out.number(identity.changed());
            out.number(identity.number());
        });
        out.number(witness.contents().size());
        witness.contents().forEach((path, sha256) -> {
            out.path(path);
            out.text(sha256);
        });
    }

    private void target(ScannedTarget target) {
        out.text(target.kind());
        out.text(target.coordinates());
        out.text(target.name());
        out.text(target.description());
        out.number(target.pomsOnly() ? 1 : 0);
        out.text(target.jdk());
        texts(target.activeProfiles());
        texts(target.selectedModules());
    }

    private void graph(DependencyGraph graph) {
        texts(graph.modules());
        out.number(graph.components().size());
        for (Component component : graph.components()) {
            purl(component.purl());
            coordinates(component.coordinates());
            out.text(component.part());
            out.number(component.own() ? 1 : 0);
        }
        out.number(graph.dependencies().size());
        for (Dependency dependency : graph.dependencies()) {
            out.text(dependency.module());
            purl(dependency.component());
            out.number((dependency.scope().ordinal() * LINKAGES.length
                                    + dependency.linkage().ordinal())
                            * 2L
                    + (dependency.optional() ? 1 : 0));
            purls(dependency.path());
            purls(dependency.otherOwners());
        }
        out.number(graph.edges().size());
        new TreeMap<>(graph.edges()).forEach((from, to) -> {
            purl(from);
            purls(to);
        });
    }

    private void module(DeclaringModule module) {
        out.text(module.pom());
        out.text(module.groupId());
        out.text(module.artifactId());
        out.text(module.version());
        out.text(module.parentGroupId());
        out.text(module.parentArtifactId());
        pairs(module.properties());
        out.number(module.relocated().size());
        module.relocated().forEach((to, from) -> {
            coordinates(to);
            coordinates(from);
        });
    }

    private void issueOrNone(@Nullable Issue issue) {
        out.number(issue == null ? 0 : 1);
        if (issue != null) {
            issue(issue);
        }
    }

    private void issue(Issue issue) {
        out.number(issue.severity().ordinal());
        out.number(issue.stage().ordinal());
        out.text(issue.component());
        out.text(issue.module());
        out.text(issue.message());
        out.text(issue.remedy());
    }

    private void description(@Nullable PomDescription pom) {
        out.number(pom == null ? 0 : 1);
        if (pom != null) {
            out.text(pom.name());
            out.text(pom.description());
            out.text(pom.homepage());
            out.text(pom.scm());
            out.text(pom.organization());
            out.number(pom.licenses().size());
            for (DeclaredLicense license : pom.licenses()) {
                out.text(license.name());
                out.text(license.url());
                out.text(license.distribution());
                out.text(license.comments());
                out.number(license.line());
            }
            out.text(pom.statedIn());
            out.number(pom.distance());
            out.text(pom.comment());
        }
    }

    private void coordinates(Coordinates coordinates) {
        out.text(coordinates.groupId());
        out.text(coordinates.artifactId());
        out.text(coordinates.type());
        out.text(coordinates.classifier());
        out.text(coordinates.version());
    }

    private void purls(Iterable<Purl> all) {
        List<Purl> list = new ArrayList<>();
        all.forEach(list::add);
        out.number(list.size());
        list.forEach(this::purl);
    }

    // As texts, but so that each purl comes back as one object.
    private void purl(Purl purl) {
        Integer known = purls.putIfAbsent(purl, purls.size());
        if (known != null) {
            out.number(known + 1L);
        } else {
            out.number(0);
            out.text(purl.text());
        }
    }

    private void texts(Iterable<String> all) {
        List<String> list = new ArrayList<>();
        all.forEach(list::add);
        out.number(list.size());
        list.forEach(out::text);
    }

    private void pairs(Map<String, String> pairs) {
        out.number(pairs.size());
        new TreeMap<>(pairs).forEach((name, value) -> {
            out.text(name);
            out.text(value);
        });
    }
}
