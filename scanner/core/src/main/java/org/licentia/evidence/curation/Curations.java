package org.licentia.evidence.curation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.licentia.evidence.ComponentEvidence;
import org.licentia.evidence.curation.CurationFile.Origin;
import org.licentia.graph.Component;
import org.licentia.issue.Issue;

/**
 * What people found out about artifacts, to be weighed with what the artifacts say. A curation speaks of the versions
 * it names, from its date on, and only while the hashes it was checked against still fit. One that does not fit any more
 * is an error: what it said must be looked at again, and until then nothing is certain in either direction.
 *
 * <p>Where several speak of one component, those that the command line names beat the project's, and the project's beat
 * the shipped ones; among equals a single version beats a range, and a range beats "all versions". Two that are equal in
 * that and say different things settle nothing, which is an error too.
 */
public final class Curations {
    /** Nobody found out anything. */
    public static final Curations NONE = new Curations(List.of(), List.of());

    private final List<Curation> curations;
    private final List<Issue> issues;

    private Curations(List<Curation> curations, List<Issue> issues) {
        this.curations = List.copyOf(curations);
        this.issues = List.copyOf(issues);
    }

    static Curations of(CurationList found) {
        return new Curations(found.curations(), found.issues());
    }

    /** These and those. */
    public Curations and(Curations others) {
        return new Curations(
                Stream.concat(curations.stream(), others.curations.stream()).toList(),
                Stream.concat(issues.stream(), others.issues.stream()).toList());
    }

    /** How many there are. */
    public int size() {
        return curations.size();
    }

    /**
     * Evidence with the curations that apply.
     *
     * @param components as given, with the curated evidence behind what was found
     * @param issues what lapsed, what contradicts itself, and what is without effect
     */
    public record Applied(List<ComponentEvidence> components, List<Issue> issues) {}

    /** As below, of a scan that looked at artifacts. */
    public Applied apply(List<ComponentEvidence> components, LocalDate asOf) {
        return apply(components, asOf, false);
    }

    /**
     * Adds what the curations say. Own components and parts of artifacts are left as they are.
     *
     * @param asOf the date to judge for: what was found out later is not known yet
     * @param pomsOnly whether artifacts were left alone by request, so that components are known by their names alone
     */
    public Applied apply(List<ComponentEvidence> components, LocalDate asOf, boolean pomsOnly) {
        if (curations.isEmpty()) {
            return new Applied(components, issues);
        }
        Map<String, List<Curation>> byComponent =
                curations.stream().collect(Collectors.groupingBy(Curation::component));
        CurationProblems problems = new CurationProblems(asOf);
        Set<Curation> heard = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<Curation> inForce = Collections.newSetFromMap(new IdentityHashMap<>());
        curations.stream()
                .filter(each -> each.date() == null || !each.date().isAfter(asOf))
                .forEach(inForce::add);
        Fit fit = new Fit(components.stream().filter(Curations::mayBeCurated).toList(), byComponent, pomsOnly);
        List<ComponentEvidence> applied = new ArrayList<>(components.size());
        for (ComponentEvidence each : components) {
            List<Curation> candidates = mayBeCurated(each) ? fit.speakingOf(each.component()) : List.of();
            for (Curation candidate : candidates) {
                if (heard.add(candidate) && !inForce.contains(candidate)) {
                    problems.notYetInForce(candidate);
                }
            }
            List<Curation> known = candidates.stream().filter(inForce::contains).toList();
            applied.add(known.isEmpty() ? each : new CuratedComponent(each, fit, problems).settle(known));
        }
        problems.unheard(
                curations.stream().filter(each -> !heard.contains(each)).toList(),
                curations.stream().filter(heard::contains).toList(),
                scannedVersions(components));
        List<Issue> all = new ArrayList<>(issues);
        all.addAll(problems.issues());
        return new Applied(List.copyOf(applied), List.copyOf(all));
    }

    private static boolean mayBeCurated(ComponentEvidence each) {
        return !each.component().own() && each.component().part().isEmpty();
    }

    private static Map<String, Set<String>> scannedVersions(List<ComponentEvidence> components) {
        return components.stream()
                .filter(Curations::mayBeCurated)
                .map(ComponentEvidence::component)
                .map(Component::coordinates)
                .collect(Collectors.groupingBy(
                        coordinates -> coordinates.ga(),
                        Collectors.mapping(coordinates -> coordinates.version(), Collectors.toSet())));
    }

    /** Which curations speak of which components, and whether the hashes they name are there. */
    static final class Fit {
        private final Map<String, List<Curation>> byComponent;
        private final boolean pomsOnly;
        private final Map<String, Set<String>> hashesOfVersion;

        Fit(List<ComponentEvidence> components, Map<String, List<Curation>> byComponent, boolean pomsOnly) {
            this.byComponent = byComponent;
            this.pomsOnly = pomsOnly;
            this.hashesOfVersion = components.stream()
                    .filter(each -> byComponent.containsKey(
                            each.component().coordinates().ga()))
                    .collect(Collectors.toMap(
                            each -> version(each.component()),
                            Fit::hashes,
                            (one, other) ->
                                    Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet())));
        }

        private static String version(Component component) {
            return component.coordinates().ga() + ":" + component.coordinates().version();
        }

        private static Set<String> hashes(ComponentEvidence each) {
            Set<String> hashes = new HashSet<>();
            if (each.artifact() != null) {
                hashes.add(each.artifact().sha256());
            }
            each.evidence().forEach(finding -> {
                if (finding.sha256() != null) {
                    hashes.add(finding.sha256());
                }
            });
            return hashes;
        }

        List<Curation> speakingOf(Component component) {
            return byComponent.getOrDefault(component.coordinates().ga(), List.of()).stream()
                    .filter(each ->
                            each.versions().contains(component.coordinates().version()))
                    .toList();
        }

        /**
         * Whether it was checked against what the component holds, or against nothing. What travels with us was read
         * from the release that it names: where artifacts are left alone, both are known by that name alone. What lies
         * in an artifact, or could not be obtained, is not.
         */
        boolean fits(Curation curation, ComponentEvidence each) {
            boolean knownByName = pomsOnly && curation.file().origin() == Origin.SHIPPED;
            return knownByName
                    || curation.sha256s().isEmpty()
                    || !Collections.disjoint(curation.sha256s(), hashes(each));
        }

        /** Whether it was checked against another artifact of the same version, such as one with a classifier. */
        boolean fitsSibling(Curation curation, ComponentEvidence each) {
            return !Collections.disjoint(
                    curation.sha256s(), hashesOfVersion.getOrDefault(version(each.component()), Set.of()));
        }
    }
}
