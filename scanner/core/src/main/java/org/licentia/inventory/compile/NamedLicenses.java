package org.licentia.inventory.compile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.licentia.conclusion.LicenseConclusion;
import org.licentia.evidence.LicenseEvidence;
import org.licentia.facts.Confidence;
import org.licentia.facts.ExceptionFact;
import org.licentia.facts.LicenseFact;
import org.licentia.facts.LicenseFacts;
import org.licentia.facts.PatentTerms;
import org.licentia.inventory.LicenseEntry;
import org.licentia.inventory.PlainText;
import org.licentia.spdx.LicenseList;
import org.licentia.spdx.ListedException;
import org.licentia.spdx.ListedLicense;
import org.licentia.spdx.SpdxTerm;

/** Every license and exception that the conclusions name, each once with its text. */
final class NamedLicenses {
    private static final String SPDX_PAGES = "https://spdx.org/licenses/";

    private final LicenseList list;
    private final LicenseFacts facts;

    NamedLicenses(LicenseList list, LicenseFacts facts) {
        this.list = list;
        this.facts = facts;
    }

    List<LicenseEntry> of(List<LicenseConclusion> conclusions) {
        Map<String, Integer> components = new TreeMap<>();
        Map<String, String> foundWords = new TreeMap<>();
        for (LicenseConclusion conclusion : conclusions) {
            if (conclusion.component().own()) {
                continue;
            }
            Set<String> ids = new TreeSet<>();
            for (SpdxTerm term : conclusion.expression().terms()) {
                if (!term.isNoAssertion() && !term.isNone()) {
                    ids.add(term.license());
                    Optional.ofNullable(term.exception()).ifPresent(ids::add);
                }
            }
            ids.forEach(id -> components.merge(id, 1, Integer::sum));
            for (LicenseEvidence finding : conclusion.evidence()) {
                if (finding.meaning().expression() instanceof SpdxTerm term && term.isLicenseRef()) {
                    foundWords.putIfAbsent(term.license(), words(finding));
                }
            }
        }
        return components.entrySet().stream()
                .map(entry -> entry(entry.getKey(), entry.getValue(), foundWords))
                .toList();
    }

    private LicenseEntry entry(String id, int components, Map<String, String> foundWords) {
        LicenseFact fact = facts.fact(SpdxTerm.of(id));
        Optional<ListedLicense> license = list.license(id);
        if (license.isPresent()) {
            ListedLicense listed = license.get();
            return new LicenseEntry(
                    id,
                    "license",
                    listed.name(),
                    fact.category().toString(),
                    fact.confidence().toString(),
                    listed.osiApproved(),
                    listed.fsfLibre(),
                    grant(fact.patents()),
                    fact.patents().retaliation().toString(),
                    fact.useRestriction(),
                    fact.dissent(),
                    SPDX_PAGES + id + ".html",
                    components,
                    list.text(id).orElse(null));
        }
        Optional<ListedException> exception = list.exception(id);
        if (exception.isPresent()) {
            ExceptionFact known = facts.exceptions().get(id);
            return new LicenseEntry(
                    id,
                    "exception",
                    exception.get().name(),
                    known == null ? "unstated" : known.effect().toString(),
                    (known == null ? Confidence.LOW : known.confidence()).toString(),
                    false,
                    null,
                    grant(PatentTerms.UNKNOWN),
                    PatentTerms.UNKNOWN.retaliation().toString(),
                    null,
                    known == null ? List.of() : known.dissent(),
                    SPDX_PAGES + id + ".html",
                    components,
                    list.text(id).orElse(null));
        }
        String words = foundWords.getOrDefault(id, "");
        String title = words.lines().findFirst().orElse(id) + (words.lines().count() > 2 ? " …" : "");
        return new LicenseEntry(
                id,
                "reference",
                title,
                fact.category().toString(),
                fact.confidence().toString(),
                false,
                null,
                grant(fact.patents()),
                fact.patents().retaliation().toString(),
                fact.useRestriction(),
                fact.dissent(),
                null,
                components,
                words.isEmpty() ? null : words);
    }

    /** Whether patent rights are granted, in the words of the inventory. */
    static String grant(PatentTerms patents) {
        return switch (patents.grant()) {
            case YES -> "granted";
            case NO -> "none";
            case UNKNOWN -> "unknown";
        };
    }

    /** The name and the address as found: all the text there is for a license that nobody knows. */
    private static String words(LicenseEvidence finding) {
        String url = finding.url() == null ? "" : finding.url();
        String separator = finding.statement().isEmpty() || url.isEmpty() ? "" : "\n";
        return PlainText.bounded(finding.statement() + separator + url);
    }
}
