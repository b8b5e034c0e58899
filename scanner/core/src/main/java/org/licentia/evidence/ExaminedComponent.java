package org.licentia.evidence;

import java.util.ArrayList;
import java.util.List;
import org.licentia.evidence.ArtifactExaminer.Examined;
import org.licentia.graph.Component;
import org.licentia.graph.Purl;
import org.licentia.issue.Issue;

/** What was found out about one component of the graph, by its metadata, its artifact and its source jar. */
record ExaminedComponent(Component component, MetadataExaminer.Examined metadata, Examined artifact, Examined sources) {

    /** One of which nothing is known, because examining it went wrong. */
    static ExaminedComponent unexaminable(Component component, Throwable cause) {
        return new ExaminedComponent(
                component,
                MetadataExaminer.Examined.NOTHING,
                Examined.of(ArtifactExaminer.unexaminable(component, "artifact", cause)),
                Examined.NOTHING);
    }

    /**
     * All that is known of it.
     *
     * @param works what components say of each other, and hold
     */
    ComponentEvidence evidence(ContainedWorks works) {
        List<LicenseEvidence> all = new ArrayList<>(metadata.evidence());
        all.addAll(artifact.findings().evidence());
        all.addAll(sources.findings().evidence());
        works.saidOf(component.purl()).stream()
                .filter(each -> !all.contains(each))
                .forEach(all::add);
        List<Purl> contains = works.contentsOf(component.purl());
        return new ComponentEvidence(
                component,
                artifact.checksums(),
                all,
                contains,
                browser() || works.isDelivered(component.purl()),
                // What is inside another jar as well is the same work, whose own artifact tells best.
                artifact.checksums() == null
                        ? works.attributionOf(component.purl())
                        : artifact.findings().attribution());
    }

    /** Whether it is delivered to browsers. */
    boolean browser() {
        return BrowserContent.isIn(component, artifact.findings().browser());
    }

    List<Issue> issues() {
        List<Issue> all = new ArrayList<>(metadata.issues());
        all.addAll(artifact.findings().issues());
        all.addAll(sources.findings().issues());
        return all;
    }
}
