package org.licentia.matching.phrase;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licentia.matching.finding.Finding;
import org.licentia.matching.finding.TextMatch;
import org.licentia.spdx.SpdxTerm;

/**
 * What the {@code SPDX-License-Identifier} of a text says about its own work: the prose beside it that speaks of the
 * same licenses explains it, and adds nothing.
 */
public final class Tagged {
    private final Set<String> licenses;

    private Tagged(Set<String> licenses) {
        this.licenses = licenses;
    }

    /**
     * What the tags among findings say.
     *
     * @param subjects the third party that each finding is about; null for the text's own work
     */
    public static Tagged by(List<Finding> findings, List<@Nullable String> subjects) {
        List<Finding> tags = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            if (findings.get(i).kind() == TextMatch.Kind.TAG && subjects.get(i) == null) {
                tags.add(findings.get(i));
            }
        }
        Set<String> licenses = new HashSet<>();
        if (tags.stream().map(tag -> tag.meaning().expression()).distinct().count() == 1) {
            tags.get(0).meaning().expression().terms().forEach(term -> licenses.add(version(term)));
        }
        return new Tagged(licenses);
    }

    /** Whether a mention is of nothing but the licenses of the tag, in one of their forms. */
    public boolean governs(Finding finding) {
        return (finding.kind() == TextMatch.Kind.NOTICE || finding.kind() == TextMatch.Kind.REFERENCE)
                && (finding.meaning().expression().terms().stream().allMatch(term -> licenses.contains(version(term)))
                        || finding.meaning().candidates().stream()
                                .flatMap(candidate -> candidate.terms().stream())
                                .anyMatch(term -> licenses.contains(version(term))));
    }

    /** The license without what is said about later versions and exceptions. */
    private static String version(SpdxTerm term) {
        return term.license().replaceFirst("-(?:only|or-later)$", "");
    }
}
