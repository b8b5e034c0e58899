package org.licentia.decision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.licentia.graph.VersionRange;
import org.licentia.yaml.YamlWords;

/** Decisions as they are written into files: what {@link DecisionReader} reads, one line for each key. */
public final class DecisionText {
    private final List<String> lines = new ArrayList<>();

    private DecisionText() {}

    /** A waiver, without indentation. */
    public static List<String> of(Waiver waiver) {
        return new DecisionText()
                .line("rule", waiver.rule())
                .line("component", waiver.component().name())
                .raw("versions", YamlWords.quoted(waiver.component().versions().toString()))
                .raw("scope", list(waiver.scopes()))
                .raw("linkage", list(waiver.linkages()))
                .raw("distribution", list(waiver.models()))
                .line("verdict", waiver.verdict().toString())
                .line("reason", waiver.reason().toString())
                .line("because", waiver.because())
                .line("owner", waiver.owner())
                .line("approver", waiver.approver())
                .line("ticket", waiver.ticket())
                .line("date", waiver.on().toString())
                .line("expires", waiver.expires().toString())
                .raw("evidence", YamlWords.quoted(waiver.evidence()))
                .lines;
    }

    /** A choice, without indentation. */
    public static List<String> of(LicenseChoice choice) {
        VersionRange versions = choice.component().versions();
        return new DecisionText()
                .line("component", choice.component().name())
                .raw(
                        "versions",
                        versions.extent() == VersionRange.Extent.ALL ? null : YamlWords.quoted(versions.toString()))
                .line("license", choice.license().toString())
                .line("because", choice.because())
                .line("by", choice.by())
                .line("date", choice.on().toString())
                .lines;
    }

    private static <E extends Enum<E>> String list(Collection<E> words) {
        return words.stream().sorted().map(Object::toString).collect(Collectors.joining(", ", "[", "]"));
    }

    private DecisionText line(String key, @Nullable String words) {
        return raw(key, words == null ? null : YamlWords.written(words.strip()));
    }

    private DecisionText raw(String key, @Nullable String written) {
        if (written != null) {
            lines.add(key + ": " + written);
        }
        return this;
    }
}
