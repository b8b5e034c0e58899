package org.licentia.facts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.licentia.issue.LicentiaException;
import org.licentia.spdx.SpdxTerm;
import org.licentia.spdx.VersionedId;
import org.licentia.yaml.YamlText;

/**
 * Which licenses may be combined in one work: the license compatibility matrix of OSADL ({@code
 * license-compatibility.yaml}), carried over to exceptions and to "or any later version". Immutable.
 *
 * <p>A pair that the matrix lists is answered as it says. Beyond that:
 *
 * <ul>
 *   <li>Of code under a license <i>or any later version</i> whoever receives it takes the version that fits: the best
 *       answer counts. A work under such a license is offered under all of its versions: the worst counts.
 *   <li>An exception is a permission that may be left aside, so code under it is answered as without it, and a No stays
 *       one: to be linked with is not to be merged. A work under an exception offers more than the license alone, and
 *       what code under a copyleft license has not granted cannot be offered: that is unknown where it is not No.
 *   <li>An exception that is not known, or is written for another license, leaves the pair unknown.
 *   <li>What is dedicated to the public may be part of everything.
 * </ul>
 */
public final class LicenseCompatibility {
    private final Map<String, Map<String, Compatibility>> rows;
    private final LicenseFacts facts;
    private final List<SpdxTerm> listed;
    private final Map<String, List<Version>> families;

    /**
     * A matrix.
     *
     * @param rows by leading license, for each the answers other than Yes by subordinate license; the leading licenses
     *     are also those that it knows as subordinate
     */
    LicenseCompatibility(Map<String, Map<String, Compatibility>> rows, LicenseFacts facts) {
        this.rows = Collections.unmodifiableMap(rows);
        this.facts = facts;
        this.listed = rows.keySet().stream().map(LicenseCompatibility::term).toList();
        this.families = listed.stream()
                .flatMap(term -> VersionedId.of(term.license()).stream().map(version -> new Version(term, version)))
                .collect(Collectors.groupingBy(version -> version.version().family()));
    }

    /** The matrix that travels with the scanner, read when first asked for, once. */
    public static LicenseCompatibility standard() {
        return Standard.MATRIX;
    }

    /** The licenses that the matrix lists, in its order. */
    public Set<String> licenses() {
        return rows.keySet();
    }

    /** Whether the matrix lists the license, exceptions aside, or a version of it; about others it cannot say No. */
    public boolean mentions(SpdxTerm term) {
        return rows.containsKey(term.license())
                || VersionedId.of(term.license())
                        .filter(version -> families.containsKey(version.family()))
                        .isPresent();
    }

    /** Whether code under the inbound license may be part of a work that we offer under the outbound one. */
    public Compatibility answer(SpdxTerm outbound, SpdxTerm inbound) {
        return answer(outbound, inbound, Compatibility::and);
    }

    /**
     * Whether code under one license may be part of a work that falls under another because other code in it does: where
     * that allows later versions, the one that fits is taken.
     */
    public Compatibility answerWithin(SpdxTerm copyleft, SpdxTerm other) {
        return answer(copyleft, other, Compatibility::or);
    }

    private Compatibility answer(SpdxTerm outbound, SpdxTerm inbound, BinaryOperator<Compatibility> versions) {
        if (isUnclear(outbound) || isUnclear(inbound)) {
            return Compatibility.UNKNOWN;
        }
        if (outbound.equals(inbound)) {
            return Compatibility.SAME;
        }
        Compatibility listedAnswer = listed(outbound, inbound);
        boolean anyVersion = versions.apply(Compatibility.YES, Compatibility.NO) == Compatibility.YES;
        if (listedAnswer != null && !(anyVersion && isOrLater(outbound))) {
            return listedAnswer;
        }
        return outboundVersions(outbound).stream()
                .map(version -> withException(outbound, version, inbound, best(version, inbound)))
                .reduce(versions)
                .orElseThrow();
    }

    // The best of what the inbound license leaves to choose.
    private Compatibility best(SpdxTerm outbound, SpdxTerm inbound) {
        if (outbound.equals(inbound)) {
            return Compatibility.SAME;
        }
        Compatibility listedAnswer = listed(outbound, inbound);
        if (listedAnswer != null) {
            return listedAnswer;
        }
        Compatibility answer = absent(inbound);
        List<SpdxTerm> choices = new ArrayList<>(isOrLater(inbound) ? versions(inbound) : List.of());
        if (inbound.exception() != null) {
            choices.add(withoutException(inbound));
        }
        if (!choices.isEmpty()) {
            answer = choices.stream()
                    .filter(choice -> !choice.equals(inbound))
                    .map(choice -> best(outbound, choice))
                    .reduce(Compatibility::or)
                    .orElse(answer);
        }
        // Apache-2.0 WITH LLVM-exception waives, for GPL-2.0, just what makes Apache-2.0 incompatible.
        boolean relaxed = facts.profile(inbound).effect() == ExceptionEffect.PERMISSIVE_RELAXATION;
        return relaxed && answer == Compatibility.NO ? Compatibility.UNKNOWN : answer;
    }

    private Compatibility withException(
            SpdxTerm outbound, SpdxTerm version, SpdxTerm inbound, Compatibility answerWithout) {
        boolean dropped = outbound.exception() != null && version.exception() == null;
        boolean copyleft = facts.profile(inbound).category().isCopyleft();
        return dropped && copyleft ? answerWithout.and(Compatibility.UNKNOWN) : answerWithout;
    }

    // What a work under this license is offered under, as far as the matrix knows it.
    private List<SpdxTerm> outboundVersions(SpdxTerm outbound) {
        List<SpdxTerm> versions = new ArrayList<>();
        if (listed.contains(outbound)) {
            versions.add(outbound);
        }
        if (isOrLater(outbound)) {
            versions.addAll(versions(outbound));
        }
        SpdxTerm plain = withoutException(outbound);
        if (outbound.exception() != null && !listed(outbound)) {
            versions.addAll(listed(plain) ? List.of(plain) : outboundVersions(plain));
        }
        return versions.isEmpty() ? List.of(outbound) : versions;
    }

    /** The versions that the matrix lists of a license "or later" under the same exception, and the oldest itself. */
    private List<SpdxTerm> versions(SpdxTerm orLater) {
        List<SpdxTerm> versions = new ArrayList<>();
        VersionedId.of(orLater.license()).ifPresent(oldest -> {
            for (Version candidate : families.getOrDefault(oldest.family(), List.of())) {
                if (Objects.equals(candidate.term().exception(), orLater.exception())
                        && candidate.version().isSameOrLaterThan(oldest)) {
                    versions.add(candidate.term());
                }
            }
        });
        if (orLater.orLater()) {
            SpdxTerm first = new SpdxTerm(orLater.license(), false, orLater.exception());
            if (!versions.contains(first)) {
                versions.add(first);
            }
        }
        return versions;
    }

    private Compatibility absent(SpdxTerm inbound) {
        return facts.profile(inbound).category() == LicenseCategory.PUBLIC_DOMAIN
                ? Compatibility.YES
                : Compatibility.UNKNOWN;
    }

    private @Nullable Compatibility listed(SpdxTerm outbound, SpdxTerm inbound) {
        Map<String, Compatibility> row = rows.get(outbound.toString());
        return row == null || !listed(inbound) ? null : row.getOrDefault(inbound.toString(), Compatibility.YES);
    }

    private boolean listed(SpdxTerm term) {
        return rows.containsKey(term.toString());
    }

    private boolean isUnclear(SpdxTerm term) {
        return term.isNoAssertion() || term.isNone() || facts.profile(term).misfit();
    }

    private static boolean isOrLater(SpdxTerm term) {
        return term.orLater()
                || VersionedId.of(term.license()).filter(VersionedId::orLater).isPresent();
    }

    private static SpdxTerm withoutException(SpdxTerm term) {
        return new SpdxTerm(term.license(), term.orLater(), null);
    }

    private static SpdxTerm term(String id) {
        int with = id.indexOf(" WITH ");
        return with < 0 ? SpdxTerm.of(id) : SpdxTerm.of(id.substring(0, with)).with(id.substring(with + 6));
    }

    /** A license of the matrix that carries a version. */
    private record Version(SpdxTerm term, VersionedId version) {}

    // The holder idiom: a scan of a proprietary product without strong copyleft never reads the file.
    private static final class Standard {
        static final LicenseCompatibility MATRIX = read();

        private Standard() {}

        private static LicenseCompatibility read() {
            YamlText text = YamlText.builtIn("license-compatibility.yaml");
            if (text == null) {
                throw new LicentiaException(
                        "The license compatibility data is missing from this copy of Licentia. Install or build it again.");
            }
            return new LicenseCompatibility(new LicenseCompatibilityReader().read(text), LicenseFacts.standard());
        }
    }
}
