package org.licentia.spdx;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The part of a license name that names one license: names, versions, "or later", exceptions. All of it must fit
 * together: each name narrows what the others leave open, and a version that no candidate has leaves nothing.
 */
final class NameSegment {
    private final LicenseList list;
    private final Map<SpdxExpression, Set<SpdxExpression>> general;
    private final List<NamePart.Named> names = new ArrayList<>();
    private final Set<String> versions = new LinkedHashSet<>();
    private final Set<NamePart.Exception> exceptions = new LinkedHashSet<>();
    private final List<String> unknown = new ArrayList<>();
    private boolean later;
    private boolean only;

    /**
     * @param general licenses that describe more than they name, and what they may be narrowed to
     */
    NameSegment(LicenseList list, Map<SpdxExpression, Set<SpdxExpression>> general) {
        this.list = list;
        this.general = general;
    }

    void add(NamePart part) {
        if (part instanceof NamePart.Named named) {
            names.add(named);
        } else if (part instanceof NamePart.Number number) {
            versions.add(number.value());
        } else if (part instanceof NamePart.Exception exception) {
            exceptions.add(exception);
        } else if (part instanceof NamePart.Unknown word) {
            unknown.add(word.word());
        } else if (part == NamePart.Word.LATER) {
            later = true;
        } else if (part == NamePart.Word.ONLY) {
            only = true;
        }
    }

    /** Takes over everything the other says. */
    void absorb(NameSegment other) {
        names.addAll(other.names);
        versions.addAll(other.versions);
        exceptions.addAll(other.exceptions);
        unknown.addAll(other.unknown);
        later |= other.later;
        only |= other.only;
    }

    /** Another version of the license that the other names: "GPL v2 or v3". */
    void inheritNames(NameSegment other) {
        names.addAll(other.names);
    }

    /**
     * Whether the other part can only be a second name for what this one names: it has no version yet, and the two have
     * a license in common.
     */
    boolean isSaidAgainBy(NameSegment other) {
        if (names.isEmpty() || other.names.isEmpty() || hasVersion() || hasException() || later || only) {
            return false;
        }
        NameSegment both = new NameSegment(list, general);
        both.absorb(this);
        both.absorb(other);
        return both.meaning().isPresent();
    }

    boolean hasName() {
        return !names.isEmpty();
    }

    boolean hasVersion() {
        return !versions.isEmpty();
    }

    boolean hasException() {
        return !exceptions.isEmpty();
    }

    /** What it means; empty when its words do not fit together or one of them is not understood. */
    Optional<LicenseMatch> meaning() {
        if (!understood()) {
            return Optional.empty();
        }
        if (names.isEmpty()) {
            return exceptionAlone();
        }
        dropGeneralNames();
        List<NamePart.Member> members = new ArrayList<>(mostTelling().members());
        for (NamePart.Named name : names) {
            members.removeIf(member -> name.members().stream()
                    .noneMatch(other -> other.expression().equals(member.expression())));
        }
        members.removeIf(member -> !hasVersions(member));
        members = withSuffix(members);
        Set<SpdxExpression> candidates = new LinkedHashSet<>();
        for (NamePart.Member member : members) {
            Optional<SpdxExpression> finished = finished(member.expression());
            if (finished.isEmpty()) {
                return Optional.empty();
            }
            candidates.add(finished.get());
        }
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        if (candidates.size() == 1) {
            return Optional.of(LicenseMatch.exact(candidates.iterator().next(), rule()));
        }
        SpdxExpression likeliest = finished(mostTelling().likeliest())
                .filter(candidates::contains)
                .orElseGet(() -> finished(PhraseBook.newest(withPlainSuffix(withSuffix(keepFitting()))))
                        .filter(candidates::contains)
                        .orElse(candidates.iterator().next()));
        return Optional.of(LicenseMatch.ambiguous(likeliest, mostTelling().why(), List.copyOf(candidates)));
    }

    // "Public Domain (CC0)": the words that say less give way to those that say which.
    private void dropGeneralNames() {
        names.removeIf(name -> {
            Set<SpdxExpression> narrower = general.getOrDefault(name.likeliest(), Set.of());
            return !narrower.isEmpty()
                    && names.stream()
                            .anyMatch(other -> other.members().stream()
                                    .allMatch(member -> narrower.contains(member.expression())));
        });
    }

    private List<NamePart.Member> keepFitting() {
        return mostTelling().members().stream().filter(this::hasVersions).toList();
    }

    /** Which words decided, for people who ask why. */
    private String rule() {
        String words = names.stream().map(NamePart.Named::words).distinct().collect(Collectors.joining(" = "));
        StringBuilder rule = new StringBuilder("name:").append(words);
        versions.stream()
                .filter(version -> !words.contains(version))
                .forEach(version -> rule.append(' ').append(version));
        if (only) {
            rule.append(" only");
        }
        if (later) {
            rule.append(" or later");
        }
        exceptions.forEach(exception ->
                rule.append(" with ").append(exception.ids().iterator().next()));
        return rule.toString();
    }

    // The name with the fewest meanings; its likeliest meaning and its reason count.
    private NamePart.Named mostTelling() {
        NamePart.Named telling = names.get(0);
        for (NamePart.Named name : names) {
            if (name.members().size() < telling.members().size()) {
                telling = name;
            }
        }
        return telling;
    }

    private boolean understood() {
        return unknown.stream()
                .allMatch(word -> !names.isEmpty()
                        && names.stream().allMatch(name -> name.noise().contains(word)));
    }

    // A license whose id carries no version has had one edition: "Zlib License v1.0".
    private boolean hasVersions(NamePart.Member member) {
        return versions.stream()
                .allMatch(version ->
                        version.equals(member.version()) || member.version().isEmpty() && version.equals("1"));
    }

    private List<NamePart.Member> withSuffix(List<NamePart.Member> members) {
        List<NamePart.Member> laters = having("-or-later", members);
        List<NamePart.Member> onlys = having("-only", members);
        if (later && !laters.isEmpty()) {
            return laters;
        }
        if (only && !onlys.isEmpty()) {
            return onlys;
        }
        // A plain version is this version only: "or later" must be said.
        return versions.isEmpty() || onlys.isEmpty() ? members : onlys;
    }

    private static List<NamePart.Member> withPlainSuffix(List<NamePart.Member> members) {
        List<NamePart.Member> onlys = having("-only", members);
        return onlys.isEmpty() ? members : onlys;
    }

    private static List<NamePart.Member> having(String suffix, List<NamePart.Member> members) {
        return members.stream()
                .filter(member -> member.expression() instanceof SpdxTerm term
                        && term.license().endsWith(suffix))
                .toList();
    }

    private Optional<SpdxExpression> finished(SpdxExpression expression) {
        if (exceptions.isEmpty() && !later) {
            return Optional.of(expression);
        }
        if (!(expression instanceof SpdxTerm term) || exceptions.size() > 1 || term.isNone()) {
            return Optional.empty();
        }
        SpdxTerm base = later && !term.isLicenseRef() ? list.orLater(term) : term;
        if (exceptions.isEmpty()) {
            return Optional.of(base);
        }
        String exception = idFor(term, exceptions.iterator().next());
        if (exception == null) {
            return Optional.empty();
        }
        return base.exception() == null || exception.equals(base.exception())
                ? Optional.of(base.with(exception))
                : Optional.empty();
    }

    // "GPLv3 with GCC exception" is version 3.1 of the exception: that one goes with GPL-3.0, the other with GPL-2.0.
    private static @Nullable String idFor(SpdxTerm license, NamePart.Exception exception) {
        if (exception.ids().size() == 1) {
            return exception.ids().iterator().next();
        }
        String major = major(license.license());
        List<String> fitting = exception.ids().stream()
                .filter(id -> !major.isEmpty() && major.equals(major(id)))
                .toList();
        return fitting.size() == 1 ? fitting.get(0) : null;
    }

    private static String major(String id) {
        return VersionedId.of(id)
                .map(versioned -> versioned.version().replaceFirst("[.].*", ""))
                .orElse("");
    }

    // An exception without its license: what it is an exception to is open, so nothing may rest on it.
    private Optional<LicenseMatch> exceptionAlone() {
        if (exceptions.size() != 1 || exceptions.iterator().next().ids().size() != 1 || later) {
            return Optional.empty();
        }
        SpdxTerm alone =
                SpdxTerm.of(exceptions.iterator().next().ids().iterator().next());
        return Optional.of(LicenseMatch.exceptionAlone(alone));
    }
}
