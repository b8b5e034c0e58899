package org.licentia.decision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.licentia.spdx.SpdxExpression;

/**
 * The licenses that somebody took where a component offers a choice.
 *
 * @param license what was taken
 * @param because why; null where nobody says
 * @param by who decided
 * @param on when
 * @param source where it is written: {@code .licentia.yml:12}
 */
public record LicenseChoice(
        DecidedComponent component,
        SpdxExpression license,
        @Nullable String because,
        String by,
        LocalDate on,
        String source) {}
