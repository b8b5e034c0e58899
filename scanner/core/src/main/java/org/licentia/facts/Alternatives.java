package org.licentia.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licentia.graph.VersionScheme;
import org.licentia.issue.LicentiaException;
import org.licentia.spdx.LicenseList;
import org.licentia.spdx.SpdxExpression;
import org.licentia.spdx.SpdxParser;
import org.licentia.yaml.YamlText;

/**
 * What can take the place of components whose license is a problem, and in which version licenses changed: the data of
 * {@code alternatives.yaml}. Immutable.
 */
public final class Alternatives {
    private final Map<String, List<Alternative>> components;
    private final Map<String, Replacement> replacements;
    private final Map<String, List<String>> sameWork;
    private final Map<String, List<Release>> history;
    private final VersionScheme versions;

    /**
     * @param components by {@code group:artifact}, in the order written
     * @param replacements by {@code group:artifact}
     * @param sameWork for each {@code group:artifact} the others under which the same work was published
     * @param history by {@code group:artifact}, from the first version on
     */
    Alternatives(
            Map<String, List<Alternative>> components,
            Map<String, Replacement> replacements,
            Map<String, List<String>> sameWork,
            Map<String, List<Release>> history,
            VersionScheme versions) {
        this.components = Map.copyOf(components);
        this.replacements = Map.copyOf(replacements);
        this.sameWork = Map.copyOf(sameWork);
        this.history = Map.copyOf(history);
        this.versions = versions;
    }

    /**
     * The data that travels with Licentia; read anew each time.
     *
     * @param versions how ranges are read and versions are ordered
     */
    public static Alternatives standard(VersionScheme versions) {
        YamlText text = YamlText.builtIn("alternatives.yaml");
        if (text == null) {
            throw new LicentiaException(
                    "The data on alternatives is missing from this copy of Licentia. Install or build it again.");
        }
        return new AlternativesReader(new SpdxParser(LicenseList.bundled()), versions).read(text);
    }

    /** What is known of that version of a component; of several entries the first. */
    public Optional<Alternative> of(String ga, String version) {
        return all(ga).stream()
                .filter(each -> each.versions().contains(version))
                .findFirst();
    }

    /** What is known of a component in any version. */
    public List<Alternative> all(String ga) {
        return components.getOrDefault(ga, List.of());
    }

    /** Everything that is known. */
    Stream<Alternative> all() {
        return components.values().stream().flatMap(List::stream);
    }

    /** What is known of a component that may be used instead of another one. */
    public Optional<Replacement> replacement(String ga) {
        return Optional.ofNullable(replacements.get(ga));
    }

    /** Each version at which the license of a component was seen to change, the first one looked at included. */
    public List<Release> history(String ga) {
        return history.getOrDefault(ga, List.of());
    }

    /**
     * Newer versions of the same work whose license is known, the nearest first, whatever coordinates it has there.
     * Where two are equally near, the first of its license comes first.
     */
    public List<Release> newer(String ga, String version) {
        return releases(ga, true)
                .filter(release -> isNewer(release.version(), version))
                .sorted(nearestFirst())
                .toList();
    }

    /** Older versions that were looked at themselves, the nearest first. */
    public List<Release> older(String ga, String version) {
        return releases(ga, false)
                .filter(release -> isNewer(version, release.version()))
                .sorted(nearestFirst().reversed())
                .toList();
    }

    private Comparator<Release> nearestFirst() {
        Comparator<Release> byVersion = (left, right) -> left.version().equals(right.version())
                ? 0
                : isNewer(left.version(), right.version()) ? 1 : isNewer(right.version(), left.version()) ? -1 : 0;
        return byVersion
                .thenComparing(release -> !release.first())
                .thenComparing(Release::component)
                .thenComparing(Release::version);
    }

    private Stream<Release> releases(String ga, boolean changes) {
        List<Release> releases = new ArrayList<>();
        for (String name : Stream.concat(Stream.of(ga), sameWork.getOrDefault(ga, List.of()).stream())
                .toList()) {
            if (changes) {
                releases.addAll(history(name));
            }
            for (Alternative each : all(name)) {
                add(releases, name, each.lookedAt(), each.license(), each.verification());
            }
            replacement(name)
                    .ifPresent(each -> add(releases, name, each.version(), each.license(), each.verification()));
        }
        return releases.stream();
    }

    private static void add(
            List<Release> releases,
            String ga,
            @Nullable String version,
            SpdxExpression license,
            Verification verification) {
        if (version != null) {
            releases.add(new Release(ga, version, license, false, verification));
        }
    }

    /** Whether the first version comes after the second; not when one of them is no version. */
    private boolean isNewer(String version, String than) {
        return versions.read("(" + than + ",)")
                .filter(range -> range.contains(version))
                .isPresent();
    }
}
