package org.licentia.evidence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.licentia.spdx.SpdxExpression;
import org.licentia.spdx.SpdxTerm;

/**
 * That a license gives way to another one on a date, as the Business Source License 1.1 does by its parameters
 * {@code Change Date} and {@code Change License}.
 *
 * @param from the license that gives way
 * @param on from this day on; null when the place does not tell the day, or tells it in words such as "four years after
 *     publication"
 * @param to the license that takes its place; null when the place does not tell, or leaves it open
 */
public record LicenseChange(
        SpdxTerm from, @Nullable LocalDate on, @Nullable SpdxExpression to) {
    /** A place speaks of a change, but not so that day and license are known. */
    public static LicenseChange unknown(SpdxTerm from) {
        return new LicenseChange(from, null, null);
    }
}
