package org.licentia.inventory.question;

import java.util.List;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.Inventory.Question;

/** What a scan left open and only people can answer; each question says what raises it and what its answer changes. */
public final class OpenQuestions {
    private static final int MOST = 20;
    private static final int MOST_OF_A_KIND = 5;

    /** Every kind of question, one line each, the most pressing first. */
    private static final List<Asking> KINDS = List.of(
            LicenseQuestions::conflicting,
            LicenseQuestions::ambiguous,
            LicenseQuestions::unknown,
            LicenseQuestions::notObtained,
            ContractQuestions::proprietaryTerms,
            ContractQuestions::changeDates,
            ContractQuestions::expiringWaivers,
            ProductQuestions::shippedTestModules,
            ProductQuestions::distribution,
            ProductQuestions::outboundLicense,
            ProductQuestions::sourceOffer,
            ProductQuestions::modifiedLibraries);

    private OpenQuestions() {}

    /** The questions that an inventory raises, the most pressing first, and not many. */
    public static List<Question> of(Inventory inventory) {
        return KINDS.stream()
                .flatMap(kind -> kind.of(inventory).limit(MOST_OF_A_KIND))
                .limit(MOST)
                .toList();
    }
}
