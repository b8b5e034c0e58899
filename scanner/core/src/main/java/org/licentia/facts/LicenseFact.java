package org.licentia.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known about one license id.
 *
 * @param id an SPDX id or a well-known {@code LicenseRef-}
 * @param useRestriction what the license forbids to do with the software; null when nothing
 * @param advertising whether advertising must carry an acknowledgement
 * @param patents what it says of patents
 * @param osiApproved whether the Open Source Initiative approved it; the SPDX list knows, and says nothing of others
 * @param fsfLibre whether the Free Software Foundation calls it free; as the SPDX list says
 * @param dissent who says otherwise, {@code source:verdict}; empty when nobody does
 * @param correction why we differ from the gathered facts; null where we do not
 */
public record LicenseFact(
        String id,
        LicenseCategory category,
        Confidence confidence,
        @Nullable String useRestriction,
        boolean advertising,
        PatentTerms patents,
        Answer osiApproved,
        Answer fsfLibre,
        List<String> dissent,
        @Nullable String correction) {
    public LicenseFact {
        dissent = List.copyOf(dissent);
    }

    /** A license nobody has told us anything about. */
    static LicenseFact unknown(String id) {
        return new LicenseFact(
                id,
                LicenseCategory.UNSTATED,
                Confidence.LOW,
                null,
                false,
                PatentTerms.UNKNOWN,
                Answer.UNKNOWN,
                Answer.UNKNOWN,
                List.of(),
                null);
    }

    /**
     * Whether linking exceptions can soften it: only the GPL and the LGPL, as the contract of the verdict table says; the
     * AGPL stays network copyleft. An id that merely looks like one of them is not known.
     */
    public boolean isGplOrLgpl() {
        return category != LicenseCategory.UNSTATED && (id.startsWith("GPL-") || id.startsWith("LGPL-"));
    }
}
