package org.licentia.spdx;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds a listed license by the words of its id or name in any order: "Artistic License (Perl) 1.0". All words must be
 * there and no other. Collected when first asked, because few names need it; safe for threads.
 */
final class LicenseBags {
    private final LicenseList list;
    private final PhraseBook book;
    private final OnDemand<Map<String, Set<SpdxTerm>>> bags = new OnDemand<>(this::collect);

    LicenseBags(LicenseList list, PhraseBook book) {
        this.list = list;
        this.book = book;
    }

    /** The one license of exactly these words; empty when there is none or more than one. */
    Optional<SpdxTerm> find(List<String> words) {
        // One word has no order: the phrase book knows it, or it means nothing.
        Set<SpdxTerm> found = words.size() < 2 ? Set.of() : bags.get().getOrDefault(bag(words), Set.of());
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }

    private Map<String, Set<SpdxTerm>> collect() {
        Map<String, Set<SpdxTerm>> collected = new HashMap<>();
        for (ListedLicense license : list.licenses()) {
            SpdxTerm term = list.current(license.id()).orElseThrow();
            for (String phrase : List.of(license.id(), license.name())) {
                String bag = bag(book.tokens().of(phrase));
                if (!bag.isEmpty()) {
                    collected.computeIfAbsent(bag, key -> new LinkedHashSet<>()).add(term);
                }
            }
        }
        return collected;
    }

    private String bag(List<String> words) {
        Set<String> bag = new TreeSet<>();
        for (NamePart part : book.readFamilies(words)) {
            if (part instanceof NamePart.Named named) {
                bag.add(named.members().toString());
            } else if (part instanceof NamePart.Number number) {
                bag.add(number.value());
            } else if (part instanceof NamePart.Unknown unknown) {
                bag.add(unknown.word());
            } else if (part != NamePart.Word.NOISE && part != NamePart.Word.WITH) {
                bag.add(part.toString());
            }
        }
        return bag.size() < 2 ? "" : String.join(" ", bag);
    }
}
