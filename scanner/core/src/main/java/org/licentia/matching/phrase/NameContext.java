package org.licentia.matching.phrase;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.licentia.matching.finding.Settlement;
import org.licentia.matching.text.TokenizedText;
import org.licentia.spdx.LicenseMatch;
import org.licentia.spdx.NameSpotter.Spotted;
import org.licentia.spdx.NameSpotter.Word;
import org.licentia.spdx.SpdxTerm;
import org.licentia.spdx.WordPhrases;

/**
 * Tells from the words around a license name whether something is granted under that license, whether it is only
 * named, or whether the words take it back. Immutable; safe for threads.
 */
final class NameContext {
    private static final int MAX_ANCHOR_DISTANCE = 8;
    // A phrase of the data has no more words than this.
    private static final int LONGEST_PHRASE = 6;
    private static final int DENIED = -2;

    private static final Set<String> LICENSED = Set.of("licensed", "licenced");
    private static final Set<String> ORGANIZATIONS = Set.of("foundation", "team", "community", "developers");
    private static final Set<String> PREDICATES = Set.of("is", "are");

    private final WordPhrases<Boolean> grants;
    private final Denials denials;

    NameContext(PhraseData data) {
        grants = Denials.phrases(data.grants());
        denials = new Denials(data);
    }

    /** What the words around a name make of it. */
    enum Says {
        GRANT,
        NAME,
        NOTHING,
        DENIED
    }

    /** What the words around a name say. */
    Says says(List<Word> words, TokenizedText text, Spotted name) {
        boolean styled = isStyled(words, name);
        if (!styled && denials.follow(words, text, name)
                || denials.isExample(words, text, name)
                || denials.isHypothesis(words, name)) {
            return Says.DENIED;
        }
        int anchor = anchor(words, name);
        if (anchor == DENIED
                || anchor >= 0
                        && isCompared(
                                text,
                                words.get(anchor).place(),
                                words.get(name.from()).place())) {
            return Says.DENIED;
        }
        if (anchor >= 0 && LicenseTags.isCode(text, words.get(anchor).place())) {
            return Says.NOTHING;
        }
        boolean license = name.saysLicense()
                || name.to() < words.size()
                        && !words.get(name.to()).pause()
                        && words.get(name.to()).text().equals("license");
        if (!license && isOrganization(words, name)) {
            return Says.NOTHING;
        }
        boolean own = isOwnId(words, name);
        boolean open = isOpen(name.meaning());
        boolean reference = name.meaning().expression().terms().stream().anyMatch(SpdxTerm::isLicenseRef);
        if (reference && (anchor < 0 || name.words() < 3)
                || open && !license
                || name.meaning().isAmbiguous() && isBehind(words, name, "this")) {
            return Says.NOTHING;
        }
        if (styled) {
            return anchor >= 0 ? Says.GRANT : Says.NOTHING;
        }
        if (anchor >= 0 && isListItem(words, text, anchor, name)) {
            anchor = -1;
        }
        if (anchor >= 0 && (license || own || name.words() > 1)) {
            return grantsNothing(words, anchor) || isQuoted(words, name) ? Says.NAME : Says.GRANT;
        }
        if (license && isPredicate(words, text, name)) {
            return Says.GRANT;
        }
        if (license && !name.meaning().isAmbiguous() && (name.words() > 1 || own)) {
            return Says.NAME;
        }
        if (name.explicit() && name.versioned() && !name.meaning().isAmbiguous()) {
            return Says.NAME;
        }
        if (name.versioned() && isGnu(name) && standsAlone(words, text, name)) {
            return Says.NAME;
        }
        return name.versioned() && name.words() > 2 && !name.meaning().isAmbiguous() ? Says.NAME : Says.NOTHING;
    }

    // "the license preferred by the X.Org Foundation"
    private static boolean isOrganization(List<Word> words, Spotted name) {
        return name.to() < words.size()
                && !words.get(name.to()).pause()
                && ORGANIZATIONS.contains(words.get(name.to()).text());
    }

    // "a 3-clause BSD-style license": who counts the clauses means those of the license.
    private static boolean isStyled(List<Word> words, Spotted name) {
        return name.to() < words.size()
                && words.get(name.to()).text().equals("style")
                && name.versioned()
                && !name.meaning().isAmbiguous()
                && name.meaning().expression().toString().startsWith("BSD-");
    }

    // "This file is entirely BSD licensed"
    private static boolean isPredicate(List<Word> words, TokenizedText text, Spotted name) {
        String last = word(text, words.get(name.to() - 1));
        String next = name.to() < words.size() ? word(text, words.get(name.to())) : "";
        if (!LICENSED.contains(last) && !LICENSED.contains(next)) {
            return false;
        }
        for (int i = name.from() - 1; i >= Math.max(0, name.from() - 3); i--) {
            if (words.get(i + 1).pause()) {
                return false;
            }
            if (PREDICATES.contains(words.get(i).text())) {
                return true;
            }
        }
        return false;
    }

    private static String word(TokenizedText text, Word word) {
        return text.text()
                .substring(text.start(word.place()), text.end(word.place()))
                .toLowerCase(Locale.ROOT);
    }

    // "The library is LGPLv2.1.", "Copyright (C) 2012 N. N. GPLv2."
    private static boolean standsAlone(List<Word> words, TokenizedText text, Spotted name) {
        if (name.to() < words.size() && !words.get(name.to()).pause() && !startsLine(words, text, name.to())) {
            return false;
        }
        if (name.from() > 0
                && !words.get(name.from()).pause()
                && PREDICATES.contains(words.get(name.from() - 1).text())) {
            return true;
        }
        for (int i = name.from() - 1;
                i >= 0
                        && text.line(words.get(i).place())
                                == text.line(words.get(name.from()).place());
                i--) {
            if (words.get(i).text().equals("copyright")) {
                return words.get(name.from()).pause() || words.get(name.from()).comma();
            }
        }
        return false;
    }

    /** Whether a word is the first of its line. */
    static boolean startsLine(List<Word> words, TokenizedText text, int i) {
        return text.line(words.get(i).place()) > text.line(words.get(i - 1).place());
    }

    private static boolean isGnu(Spotted name) {
        String id = name.meaning().expression().toString();
        return id.startsWith("GPL-") || id.startsWith("LGPL-") || id.startsWith("AGPL-");
    }

    // "See COPYING for the terms of the GPL" points to a text.
    private static boolean grantsNothing(List<Word> words, int anchor) {
        String first = words.get(anchor).text();
        String before = anchor > 1 ? words.get(anchor - 1).text() : "";
        String earlier = anchor > 1 ? words.get(anchor - 2).text() : "";
        return (first.equals("terms") || first.equals("conditions") || first.equals("provisions"))
                && (before.equals("the") || before.equals("full"))
                && (earlier.equals("for") || earlier.equals("see"));
    }

    // "Section 7 of the GPL version 3", "/usr/share/common-licenses/GPL-3"
    private static boolean isQuoted(List<Word> words, Spotted name) {
        for (int i = Math.max(0, name.from() - 5); i < name.from(); i++) {
            if (words.get(i).text().equals("section") || words.get(i).text().equals("sections")) {
                return true;
            }
        }
        return isBehind(words, name, "license")
                && name.from() > 1
                && words.get(name.from() - 2).text().equals("common");
    }

    private static boolean isBehind(List<Word> words, Spotted name, String word) {
        return name.from() > 0 && words.get(name.from() - 1).text().equals(word);
    }

    // "'GNU Public License', 'GPL'": the word "license" belongs to what stands before the comma.
    private static boolean isListItem(List<Word> words, TokenizedText text, int anchor, Spotted name) {
        int start = text.end(words.get(anchor).place());
        int end = text.start(words.get(name.from()).place());
        return words.get(anchor).text().equals("license")
                && start < end
                && text.text().substring(start, end).indexOf(',') >= 0;
    }

    // "if (license === 'MIT')"
    private static boolean isCompared(TokenizedText text, int anchor, int name) {
        String between = text.text().substring(text.end(anchor), Math.max(text.end(anchor), text.start(name)));
        return between.contains("==") || between.contains("!=");
    }

    // Words such as "Creative Commons", which leave more open than a version.
    private static boolean isOpen(LicenseMatch meaning) {
        return meaning.candidates().stream()
                        .map(candidate -> Settlement.stem(candidate))
                        .distinct()
                        .count()
                > 1;
    }

    // "MIT license" names it; "Go license" may speak of anything.
    private static boolean isOwnId(List<Word> words, Spotted name) {
        String id = name.meaning().expression().toString().toLowerCase(Locale.ROOT);
        for (int i = name.from(); i < name.to(); i++) {
            String word = words.get(i).text();
            if (word.length() > 1 && Character.isLetter(word.charAt(0)) && id.startsWith(word)) {
                return true;
            }
        }
        return false;
    }

    /** Where the words begin that grant the name; -1 when there are none. */
    private int anchor(List<Word> words, Spotted name) {
        int earliest = Math.max(0, name.from() - MAX_ANCHOR_DISTANCE);
        for (int i = name.from(); i > earliest; i--) {
            if (denials.endAt(words, i)) {
                return DENIED;
            }
            if (grants.endsAt(words, i, Math.max(0, i - LONGEST_PHRASE))) {
                return Denials.isNegated(words, i - 1) ? DENIED : i - 1;
            }
            if (words.get(i - 1).pause() || i < name.from() && words.get(i).pause()) {
                return -1;
            }
        }
        return -1;
    }
}
