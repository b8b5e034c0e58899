package org.licentia.evidence.curation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licentia.evidence.LicenseChange;
import org.licentia.graph.VersionRange;
import org.licentia.spdx.SpdxExpression;

/**
 * What somebody found out about an artifact.
 *
 * @param line where it begins in its file, from 1
 * @param component {@code group:artifact}
 * @param license under which license it is; null when not said
 * @param declared what words in its metadata mean, by the words; empty when they are not explained
 * @param copyrights whose work it is, each on one line; empty when not said
 * @param urls where it can be read
 * @param sha256s what it was read from, 64 lower-case hex digits: artifacts or files in them. If there are any, one must
 *     fit, or the curation speaks of something else
 * @param author null when not said
 * @param date since when it is known; null when not said
 * @param change that the license gives way to another one on a date; null when not said
 */
record Curation(
        CurationFile file,
        int line,
        String component,
        VersionRange versions,
        @Nullable SpdxExpression license,
        Map<String, SpdxExpression> declared,
        List<String> copyrights,
        String reason,
        List<String> urls,
        Set<String> sha256s,
        @Nullable String author,
        @Nullable LocalDate date,
        @Nullable LicenseChange change) {
    Curation {
        declared = Map.copyOf(declared);
        copyrights = List.copyOf(copyrights);
        urls = List.copyOf(urls);
        sha256s = Set.copyOf(sha256s);
    }

    /** {@code curations.yml:12}. */
    String place() {
        return file.name() + ":" + line;
    }

    /** The reason, and who gave it when. */
    String statement() {
        String signature = Stream.of(author, date)
                .filter(part -> part != null)
                .map(Object::toString)
                .collect(Collectors.joining(", "));
        return signature.isEmpty() ? reason : reason + " (" + signature + ")";
    }
}
