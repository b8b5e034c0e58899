package org.licentia.evidence.curation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licentia.evidence.Attribution;
import org.licentia.evidence.ComponentEvidence;
import org.licentia.evidence.CopyrightNotice;
import org.licentia.evidence.LicenseChange;
import org.licentia.evidence.LicenseEvidence;
import org.licentia.evidence.curation.CurationFile.Origin;
import org.licentia.graph.VersionRange.Extent;
import org.licentia.spdx.LicenseMatch;
import org.licentia.spdx.SpdxExpression;

/** One component, and what the curations in force say of it. */
record CuratedComponent(ComponentEvidence found, Curations.Fit fit, CurationProblems problems) {
    static final String SOURCE = "curation";

    private static final List<Origin> STRONGEST_FIRST = List.of(Origin.GIVEN, Origin.PROJECT, Origin.SHIPPED);

    /**
     * What those of one origin say: what the license is, and what words mean, are two questions.
     *
     * @param all those that speak of the component
     * @param fitting those that apply to it; what the others said is not known any more
     */
    private record Voice(List<Curation> all, List<Curation> fitting) {
        boolean answers(Function<Curation, ? extends @Nullable Object> question) {
            return all.stream().anyMatch(each -> question.apply(each) != null);
        }
    }

    /**
     * The evidence with what they say; as it was where they settle nothing. Each question is settled by the strongest
     * that answer it.
     */
    ComponentEvidence settle(List<Curation> curations) {
        List<Voice> voices = STRONGEST_FIRST.stream()
                .map(origin -> voice(origin, curations))
                .filter(voice -> !voice.all().isEmpty())
                .toList();
        if (voices.isEmpty()) {
            return found;
        }
        Set<Voice> heard = new LinkedHashSet<>(voices.subList(0, 1));
        LicenseEvidence curated = curated(asked(voices, Curation::license, heard));
        List<LicenseEvidence> explained = found.evidence().stream()
                .map(finding -> explained(finding, asked(voices, each -> meaning(each, finding), heard)))
                .toList();
        Attribution attribution =
                attribution(asked(voices, each -> each.copyrights().isEmpty() ? null : each.copyrights(), heard));
        for (Voice voice : heard) {
            voice.all().stream()
                    .filter(each -> !voice.fitting().contains(each))
                    .forEach(each -> problems.lapsed(each, found.component(), found.artifact() != null));
            voice.fitting().forEach(this::missWords);
        }
        return with(explained, curated, attribution);
    }

    private Voice voice(Origin origin, List<Curation> curations) {
        List<Curation> all = curations.stream()
                .filter(each -> each.file().origin() == origin)
                .filter(each -> fit.fits(each, found) || !fit.fitsSibling(each, found))
                .toList();
        return new Voice(all, all.stream().filter(each -> fit.fits(each, found)).toList());
    }

    // One that lapsed may have said something stricter than weaker ones do, so those are not asked instead.
    private static List<Curation> asked(
            List<Voice> voices, Function<Curation, ? extends @Nullable Object> question, Set<Voice> heard) {
        for (Voice voice : voices) {
            if (voice.answers(question)) {
                heard.add(voice);
                return voice.fitting();
            }
        }
        return List.of();
    }

    private ComponentEvidence with(
            List<LicenseEvidence> evidence, @Nullable LicenseEvidence curated, Attribution attribution) {
        List<LicenseEvidence> all = new ArrayList<>(evidence);
        if (curated != null) {
            all.add(curated);
        }
        return new ComponentEvidence(
                found.component(), found.artifact(), all, found.contains(), found.browser(), attribution);
    }

    // What the artifact says itself needs nobody to say it.
    private Attribution attribution(List<Curation> fitting) {
        Map<String, CopyrightNotice> stated = new LinkedHashMap<>();
        for (Curation each : fitting) {
            for (String copyright : each.copyrights()) {
                stated.putIfAbsent(copyright, new CopyrightNotice(copyright, CopyrightNotice.CURATION + each.place()));
            }
        }
        found.attribution().copyrights().forEach(known -> stated.remove(known.statement()));
        return found.attribution().and(new Attribution(List.of(), List.copyOf(stated.values())));
    }

    private @Nullable LicenseEvidence curated(List<Curation> fitting) {
        Curation decisive = decisive(fitting, Curation::license);
        SpdxExpression license = decisive == null ? null : decisive.license();
        if (decisive == null || license == null) {
            return null;
        }
        LicenseChange change = change(fitting, license);
        return new LicenseEvidence(
                SOURCE,
                LicenseEvidence.Kind.CURATED,
                LicenseEvidence.Confidence.CERTAIN,
                decisive.place(),
                decisive.statement() + words(change),
                decisive.urls().isEmpty() ? null : decisive.urls().get(0),
                null,
                LicenseMatch.exact(license, SOURCE),
                0,
                decisive.file().sha256(),
                change);
    }

    // On that day the verdict turns, so whoever reads what was said must see it.
    private static String words(@Nullable LicenseChange change) {
        return change == null
                ? ""
                : "; becomes " + (change.to() == null ? "another license" : change.to()) + " on "
                        + (change.on() == null ? "a day that is not known" : change.on());
    }

    // Two that tell different days leave the day open.
    private static @Nullable LicenseChange change(List<Curation> fitting, SpdxExpression license) {
        List<LicenseChange> changes = fitting.stream()
                .filter(each -> each.license() != null && each.license().isEquivalentTo(license))
                .flatMap(each -> Stream.ofNullable(each.change()))
                .distinct()
                .toList();
        return changes.isEmpty()
                ? null
                : changes.size() == 1
                        ? changes.get(0)
                        : LicenseChange.unknown(changes.get(0).from());
    }

    private void missWords(Curation each) {
        for (String words : each.declared().keySet()) {
            if (found.evidence().stream().noneMatch(finding -> isDeclared(finding, words))) {
                problems.wordsNotFound(each, words, found.component());
            }
        }
    }

    private static @Nullable SpdxExpression meaning(Curation curation, LicenseEvidence finding) {
        return isDeclared(finding, finding.statement())
                ? curation.declared().get(finding.statement().strip())
                : null;
    }

    /** The evidence with the meaning that curations give to its words; the words stay as they were found. */
    private LicenseEvidence explained(LicenseEvidence finding, List<Curation> fitting) {
        Curation decisive = decisive(fitting, each -> meaning(each, finding));
        SpdxExpression meaning = decisive == null ? null : meaning(decisive, finding);
        return decisive == null || meaning == null
                ? finding
                : finding.meaning(LicenseMatch.exact(meaning, SOURCE + ":" + decisive.place()));
    }

    private static boolean isDeclared(LicenseEvidence finding, String words) {
        return finding.kind() == LicenseEvidence.Kind.DECLARED
                && finding.statement().strip().equals(words.strip());
    }

    /** The narrowest that answers the question; null when none does, or when equals contradict each other. */
    private @Nullable Curation decisive(List<Curation> fitting, Function<Curation, @Nullable SpdxExpression> question) {
        List<Curation> answering =
                fitting.stream().filter(each -> question.apply(each) != null).toList();
        Extent narrowest = answering.stream()
                .map(each -> each.versions().extent())
                .reduce(Extent.ALL, (one, other) -> one.compareTo(other) >= 0 ? one : other);
        List<Curation> equals = answering.stream()
                .filter(each -> each.versions().extent() == narrowest)
                .toList();
        if (equals.isEmpty()) {
            return null;
        }
        Curation first = equals.get(0);
        for (Curation other : equals.subList(1, equals.size())) {
            SpdxExpression one = Objects.requireNonNull(question.apply(first));
            SpdxExpression another = Objects.requireNonNull(question.apply(other));
            if (!one.isEquivalentTo(another)) {
                problems.contradicting(first, one, other, another, found.component());
                return null;
            }
        }
        return first;
    }
}
