package org.licentia.inventory;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A license that a conclusion names.
 *
 * @param id an SPDX id, an exception id or a {@code LicenseRef-}
 * @param kind {@code license}, {@code exception} or {@code reference}
 * @param category the policy's category of it; {@code unstated} when unknown
 * @param confidence how sure the category is: {@code high}, {@code medium}, {@code low}
 * @param fsfLibre whether the FSF calls it free; null when it says nothing
 * @param patentGrant whether it grants patent rights: {@code granted}, {@code none} or {@code unknown}
 * @param patentRetaliation whether a patent suit ends it: {@code yes}, {@code no} or {@code unknown}
 * @param useRestriction what it forbids to do with the software; null when nothing
 * @param dissent who says otherwise of its category, {@code source:verdict}
 * @param components how many components rest on it
 * @param text its full text; for a {@code LicenseRef-} the words as found; null when there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LicenseEntry(
        String id,
        String kind,
        String name,
        String category,
        String confidence,
        boolean osiApproved,
        @Nullable Boolean fsfLibre,
        String patentGrant,
        String patentRetaliation,
        @Nullable String useRestriction,
        List<String> dissent,
        @Nullable String reference,
        int components,
        @Nullable String text) {}
