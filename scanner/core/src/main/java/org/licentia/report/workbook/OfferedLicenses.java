package org.licentia.report.workbook;

import java.util.List;
import java.util.Optional;
import org.licentia.inventory.InventoryEntry;
import org.licentia.spdx.LicenseList;
import org.licentia.spdx.LicenseOffer;
import org.licentia.spdx.SpdxExpression;
import org.licentia.spdx.SpdxParser;
import org.licentia.spdx.SpdxSyntaxException;

/**
 * What somebody may take of the license of a component. Where the evidence may mean several things there is nothing to
 * take before that is settled.
 */
final class OfferedLicenses {
    private static final int MOST = 30;
    private static final String CHOICE = " OR ";

    private OfferedLicenses() {}

    /** The alternatives; empty when there is no choice. */
    static List<String> of(InventoryEntry component) {
        InventoryEntry.License license = component.license();
        if (!license.readings().isEmpty() || !license.concluded().contains(CHOICE)) {
            return List.of();
        }
        return parsed(license.concluded())
                .map(expression -> new LicenseOffer(expression)
                        .alternatives().stream()
                                .limit(MOST)
                                .map(SpdxExpression::toString)
                                .toList())
                .orElse(List.of());
    }

    /** Whether taking that leaves less than all that is offered. */
    static boolean isOffered(String expression, SpdxExpression taken) {
        return parsed(expression)
                .filter(offered -> new LicenseOffer(offered)
                        .take(taken)
                        .filter(rest -> !rest.isEquivalentTo(offered))
                        .isPresent())
                .isPresent();
    }

    /** The expression; empty when it is none. */
    static Optional<SpdxExpression> parsed(String text) {
        try {
            return Optional.of(new SpdxParser(LicenseList.bundled()).parse(text));
        } catch (SpdxSyntaxException e) {
            return Optional.empty();
        }
    }
}
