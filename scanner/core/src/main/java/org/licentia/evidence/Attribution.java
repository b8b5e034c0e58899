package org.licentia.evidence;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What an artifact carries for those who pass it on: its legal documents and copyright notices.
 *
 * @param documents sorted by path
 * @param copyrights each statement once, in the order of its places
 */
public record Attribution(List<LegalDocument> documents, List<CopyrightNotice> copyrights) {
    /** Nothing to pass on. */
    public static final Attribution NOTHING = new Attribution(List.of(), List.of());

    public Attribution {
        documents = List.copyOf(documents);
        copyrights = List.copyOf(copyrights);
    }

    /** Both together. */
    public Attribution and(Attribution more) {
        if (more.equals(NOTHING)) {
            return this;
        }
        Set<LegalDocument> allDocuments = new LinkedHashSet<>(documents);
        allDocuments.addAll(more.documents);
        Set<CopyrightNotice> allCopyrights = new LinkedHashSet<>(copyrights);
        allCopyrights.addAll(more.copyrights);
        return new Attribution(List.copyOf(allDocuments), List.copyOf(allCopyrights));
    }

    /** The same in an artifact that lies inside another one at this place. */
    public Attribution within(String place) {
        return new Attribution(
                documents.stream()
                        .map(each -> each.at(place + "!/" + each.path()))
                        .toList(),
                copyrights.stream()
                        .map(each -> each.at(place + "!/" + each.location()))
                        .toList());
    }
}
