package org.licentia.decision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A contract that lets us use a component on other terms than its public license. The user's own data; what it says is
 * printed, and backs waivers whose reason it is.
 *
 * @param component may name a group with {@code *}, as contracts do
 * @param vendor with whom
 * @param contract its number or name
 * @param until the last day on which it counts
 * @param price what it costs, in the user's words; null where nobody says
 * @param source where it is written: {@code .licentia.yml:12}
 */
public record Entitlement(
        DecidedComponent component,
        String vendor,
        String contract,
        LocalDate until,
        @Nullable String price,
        String source) {}
