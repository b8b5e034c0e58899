package org.licentia.matching.phrase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.licentia.matching.finding.Finding;
import org.licentia.matching.finding.TextMatch;
import org.licentia.matching.text.Addresses;
import org.licentia.matching.text.TokenizedText;
import org.licentia.spdx.LicenseList;
import org.licentia.spdx.LicenseMatch;
import org.licentia.spdx.LicenseNames;
import org.licentia.spdx.NameSpotter;
import org.licentia.spdx.NameSpotter.Spotted;
import org.licentia.spdx.NameSpotter.Word;
import org.licentia.spdx.SpdxParser;
import org.licentia.spdx.WordPhrases;

/**
 * Finds what a text says about licenses in its own words: tags, grants that name a license, and the addresses of
 * licenses. Immutable; safe for threads.
 */
public final class Phrases {
    /** How far from a word that speaks of licensing a name is looked for, in words. */
    private static final int REACH = 30;

    private static final int MAX_FINDINGS = 1_000;
    // Of the licenses that others insert grants into: BSD, MIT, ISC. The long ones speak of alternatives themselves.
    private static final int LONGEST_SHORT_TEXT = 600;

    private final NameSpotter names;
    private final LicenseNames meanings;
    private final NameWords folding;
    private final LicenseTags tags;
    private final Statements statements;
    private final NameContext context;
    private final WordPhrases<Boolean> insertions = new WordPhrases<>();
    private final Set<Long> licensingWords = new HashSet<>();

    public Phrases(NameSpotter names, LicenseNames meanings, NameWords folding, PhraseData data) {
        this.names = names;
        this.meanings = meanings;
        this.folding = folding;
        this.tags = new LicenseTags(meanings, data.tags());
        this.context = new NameContext(data);
        this.statements = new Statements(new SpdxParser(LicenseList.bundled()), data.statements());
        data.insertions().forEach(phrase -> insertions.add(List.of(phrase.split(" ")), true));
        data.licensing()
                .forEach(word -> licensingWords.add(TokenizedText.of(word).hash(0)));
    }

    /**
     * Everything that the words of a text say, in its order.
     *
     * @param covered what is part of a license text, where names are mentioned and not granted
     */
    public List<Finding> find(TokenizedText text, Addresses addresses, List<Finding> covered) {
        TakenWords taken = new TakenWords(text.size());
        covered.forEach(finding -> taken.take(startOfText(text, finding), finding.to()));
        List<Finding> findings = new ArrayList<>();
        List<Finding> fixed = new ArrayList<>(statements.find(text));
        fixed.addAll(tags.find(text));
        List<Finding> vague = new ArrayList<>();
        TakenWords keyed = new TakenWords(text.size());
        for (Finding tag : fixed) {
            if (tag.meaning().isAmbiguous() && tag.kind() != TextMatch.Kind.TAG) {
                // The next line may say the version; the names are read first.
                vague.add(tag);
                keyed.take(tag.from(), tag.to());
            } else if (taken.isFree(tag.from(), tag.to())) {
                findings.add(tag);
                taken.take(tag.from(), tag.to());
            }
        }
        int from = 0;
        while (from < text.size()) {
            int region = nextRegion(text, taken, from);
            if (region < 0) {
                break;
            }
            int start = taken.freeBack(region, Math.max(from, region - REACH));
            int end = endOfRegion(text, taken, region);
            findNames(folding.of(text, addresses, start, end), text, findings);
            from = end;
        }
        covered.stream()
                .filter(finding -> finding.to() - finding.from() <= LONGEST_SHORT_TEXT)
                .forEach(finding ->
                        findInserted(folding.of(text, addresses, finding.from(), finding.to()), text, findings));
        // What the value of a key says is no grant in a sentence.
        findings.replaceAll(finding -> keyed.isTaken(finding.from()) ? asReference(finding) : finding);
        TakenWords named = new TakenWords(text.size());
        findings.forEach(finding -> named.take(finding.from(), finding.to()));
        for (Finding tag : vague) {
            if (named.isFree(tag.from(), tag.to()) && taken.isFree(tag.from(), tag.to())) {
                findings.add(tag);
            }
        }
        for (Addresses.Address address : addresses.all()) {
            if (taken.isFree(address.from(), address.to())) {
                LicenseMatch meaning = meaningOf(address.url());
                if (meaning.isRecognised()) {
                    findings.add(
                            new Finding(TextMatch.Kind.REFERENCE, meaning, address.from(), address.to(), 1, List.of()));
                }
            }
        }
        findings.sort(Comparator.comparingInt(Finding::from).thenComparingInt(Finding::to));
        List<Finding> bounded = bounded(findings);
        LicensePaths.dropPointers(bounded, covered, text);
        return RepeatedSettings.dropped(text, bounded);
    }

    // "… under the GNU General Public License, version 2 or later." in front of that text: the sentence ends in
    // words with which the text begins, and is none of it.
    private static int startOfText(TokenizedText text, Finding finding) {
        int start = finding.from();
        if (start == 0 || text.line(start - 1) != text.line(start)) {
            return start;
        }
        int end = Math.min(finding.to(), start + REACH);
        for (int i = start + 1; i < end; i++) {
            if (text.line(i) - text.line(i - 1) > 1) {
                return i;
            }
        }
        return start;
    }

    private LicenseMatch meaningOf(String url) {
        LicenseMatch meaning = meanings.meaningOf(null, url);
        if (meaning.isRecognised()) {
            return meaning;
        }
        String badge = Addresses.nameOnBadge(url);
        return badge == null ? meanings.meaningOf(null, Addresses.withoutTranslation(url)) : meanings.meaningOf(badge);
    }

    private int nextRegion(TokenizedText text, TakenWords taken, int from) {
        for (int i = from; i < text.size(); i++) {
            if (licensingWords.contains(text.hash(i)) && !taken.isTaken(i)) {
                return i;
            }
        }
        return -1;
    }

    private int endOfRegion(TokenizedText text, TakenWords taken, int start) {
        int end = Math.min(text.size(), start + REACH);
        int i = start;
        while (i < end && !taken.isTaken(i)) {
            if (licensingWords.contains(text.hash(i))) {
                end = Math.min(text.size(), i + REACH);
            }
            i++;
        }
        return i;
    }

    // "Alternatively, this software may be distributed under the terms of the GNU General Public License", in
    // the middle of a BSD license.
    private void findInserted(List<Word> words, TokenizedText text, List<Finding> findings) {
        for (int i = 0; i < words.size(); i++) {
            if (insertions.longest(words, i) != null) {
                List<Finding> inserted = new ArrayList<>();
                findNames(words.subList(i, Math.min(words.size(), i + REACH)), text, inserted);
                inserted.stream()
                        .filter(finding -> finding.kind() == TextMatch.Kind.NOTICE)
                        .limit(1)
                        .forEach(findings::add);
            }
        }
    }

    private void findNames(List<Word> words, TokenizedText text, List<Finding> findings) {
        int i = 0;
        Spotted previous = null;
        boolean previousAccepted = false;
        List<Spotted> waiting = new ArrayList<>();
        while (i < words.size()) {
            Spotted exception = names.mayBegin(words.get(i).text())
                    ? names.exceptionAt(words, i).orElse(null)
                    : null;
            if (exception != null) {
                findings.add(finding(exception, TextMatch.Kind.REFERENCE, words));
                i = exception.to();
                continue;
            }
            Spotted name = names.mayBegin(words.get(i).text()) && !LicensePaths.isPath(words, i, text)
                    ? names.at(words, i).orElse(null)
                    : null;
            if (name == null || name.to() <= i) {
                i++;
                continue;
            }
            if (!name.meaning().isRecognised()) {
                previous = null;
                i = name.to();
                continue;
            }
            boolean chained = previous != null && NameChain.isChained(words, previous, name);
            if (!chained) {
                waiting.clear();
            }
            NameContext.Says says = context.says(words, text, name);
            if (says == NameContext.Says.DENIED) {
                waiting.clear();
                previous = null;
                i = name.to();
                continue;
            }
            boolean accepted =
                    says == NameContext.Says.GRANT || says == NameContext.Says.NAME || chained && previousAccepted;
            if (accepted) {
                // "MIT or GPL license": what the last name says holds for those it is joined to.
                waiting.forEach(earlier -> findings.add(finding(earlier, TextMatch.Kind.REFERENCE, words)));
                waiting.clear();
                findings.add(finding(
                        name,
                        says == NameContext.Says.GRANT ? TextMatch.Kind.NOTICE : TextMatch.Kind.REFERENCE,
                        words));
            } else {
                waiting.add(name);
            }
            previous = name;
            previousAccepted = accepted;
            i = name.to();
        }
    }

    // What is found is compared with everything else found. No text says so much; of one that does, every license
    // stays.
    private static List<Finding> bounded(List<Finding> findings) {
        if (findings.size() <= MAX_FINDINGS) {
            return findings;
        }
        Set<LicenseMatch> said = new HashSet<>();
        List<Finding> kept = new ArrayList<>(findings.subList(0, MAX_FINDINGS));
        kept.forEach(finding -> said.add(finding.meaning()));
        findings.subList(MAX_FINDINGS, findings.size()).stream()
                .filter(finding -> said.add(finding.meaning()))
                .limit(MAX_FINDINGS)
                .forEach(kept::add);
        return kept;
    }

    private static Finding asReference(Finding finding) {
        return finding.kind() == TextMatch.Kind.NOTICE
                ? new Finding(
                        TextMatch.Kind.REFERENCE,
                        finding.meaning(),
                        finding.from(),
                        finding.to(),
                        finding.similarity(),
                        finding.differences())
                : finding;
    }

    private static Finding finding(Spotted name, TextMatch.Kind kind, List<Word> words) {
        int from = words.get(name.from()).place();
        int to = words.get(name.to() - 1).place() + 1;
        LicenseMatch meaning = InvariantSections.said(GnuVersions.anyVersionIfNone(name), words, name.to());
        return new Finding(kind, meaning, from, to, 1, List.of());
    }
}
