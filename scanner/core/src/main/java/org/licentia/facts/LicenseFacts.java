package org.licentia.facts;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.licentia.issue.LicentiaException;
import org.licentia.spdx.LicenseList;
import org.licentia.spdx.SpdxTerm;
import org.licentia.yaml.YamlText;

/**
 * What is known about every SPDX license and exception, and about well-known licenses outside the list: the data of
 * {@code license-categories.yaml} and {@code obligations.yaml}. Immutable.
 */
public final class LicenseFacts {
    private static final LicenseObligations UNKNOWN =
            new LicenseObligations(List.of(), LicenseObligations.Basis.UNKNOWN);

    private final Map<String, LicenseFact> licenses;
    private final Map<String, ExceptionFact> exceptions;
    private final Map<String, String> useRestrictions;
    private final List<Obligation> vocabulary;
    private final Map<String, LicenseObligations> obligations;
    private final Set<String> names;

    LicenseFacts(
            Map<String, LicenseFact> licenses,
            Map<String, ExceptionFact> exceptions,
            Map<String, String> useRestrictions,
            List<Obligation> vocabulary,
            Map<String, LicenseObligations> obligations) {
        this.licenses = Collections.unmodifiableMap(licenses);
        this.exceptions = Collections.unmodifiableMap(exceptions);
        this.useRestrictions = Collections.unmodifiableMap(useRestrictions);
        this.vocabulary = List.copyOf(vocabulary);
        this.obligations = Collections.unmodifiableMap(obligations);
        Set<String> mentioned = new LinkedHashSet<>(licenses.keySet());
        mentioned.add(SpdxTerm.NOASSERTION.license());
        mentioned.add(SpdxTerm.NONE.license());
        this.names = Collections.unmodifiableSet(mentioned);
    }

    /** The facts that travel with the scanner, read once. */
    public static LicenseFacts standard() {
        return Standard.FACTS;
    }

    /** Every license by its id, in the order of the data. */
    public Map<String, LicenseFact> licenses() {
        return licenses;
    }

    /** Every exception by its id, in the order of the data. */
    public Map<String, ExceptionFact> exceptions() {
        return exceptions;
    }

    /** The words for restrictions on use, each with a sentence that explains it. */
    public Map<String, String> useRestrictions() {
        return useRestrictions;
    }

    /** Everything that a license may ask for, in the order in which reports list it. */
    public List<Obligation> vocabulary() {
        return vocabulary;
    }

    /** What is known about a license, its exception left aside; {@code UNSTATED} when that is nothing. */
    public LicenseFact fact(SpdxTerm term) {
        LicenseFact fact = licenses.get(term.license());
        return fact == null ? LicenseFact.unknown(term.license()) : fact;
    }

    /** A license as the rules of a policy see it, with the effect of its exception worked in. */
    public LicenseProfile profile(SpdxTerm term) {
        String exception = term.exception();
        return LicenseProfile.of(term, fact(term), exception == null ? null : exceptions.get(exception));
    }

    /** What a license asks for; exceptions leave that as it is. */
    public LicenseObligations obligations(SpdxTerm term) {
        return obligations.getOrDefault(term.license(), UNKNOWN);
    }

    /** Whether the data says anything, be it that nobody knows, about what the license asks for. */
    boolean listsObligationsOf(String license) {
        return obligations.containsKey(license);
    }

    /**
     * How much a choice of licenses asks for, to compare choices: the number of obligations. Unknown terms count more
     * than all known ones.
     */
    public int burden(Collection<SpdxTerm> terms) {
        boolean unknown =
                terms.stream().anyMatch(term -> obligations(term).basis() == LicenseObligations.Basis.UNKNOWN);
        Set<String> owed = new LinkedHashSet<>();
        terms.forEach(term -> owed.addAll(obligations(term).ids()));
        return owed.size() + (unknown ? vocabulary.size() + 1 : 0);
    }

    /**
     * What licenses say of patents together: rights are granted when each grants them, and one that does not is enough to
     * be without; a suit costs rights when it does so under one of them.
     */
    public PatentTerms patents(Collection<SpdxTerm> terms) {
        List<PatentTerms> each =
                terms.stream().map(term -> fact(term).patents()).toList();
        return new PatentTerms(
                strongest(each.stream().map(PatentTerms::grant).toList(), Answer.NO, Answer.YES),
                strongest(each.stream().map(PatentTerms::retaliation).toList(), Answer.YES, Answer.NO));
    }

    private static Answer strongest(List<Answer> answers, Answer one, Answer all) {
        if (answers.contains(one)) {
            return one;
        }
        return answers.isEmpty() || answers.contains(Answer.UNKNOWN) ? Answer.UNKNOWN : all;
    }

    /** Every name by which a rule may mention a license of the data: its ids, {@code NOASSERTION} and {@code NONE}. */
    public Set<String> names() {
        return names;
    }

    // The holder idiom: read on first use, once, whatever the threads.
    private static final class Standard {
        static final LicenseFacts FACTS = read();

        private Standard() {}

        private static LicenseFacts read() {
            YamlText categories = YamlText.builtIn("license-categories.yaml");
            YamlText owed = YamlText.builtIn("obligations.yaml");
            if (categories == null || owed == null) {
                throw new LicentiaException(
                        "The license data is missing from this copy of Licentia. Install or build it again.");
            }
            return new LicenseFactsReader(LicenseList.bundled()).read(categories, owed);
        }
    }
}
