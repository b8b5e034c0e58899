package org.licentia.report.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A macro, or a function.
 *
 * @param byDefault what a parameter is worth that a call leaves out; null where it must not
 * @param body of a macro
 * @param result of a function; null for a macro
 * @param home where it was defined
 */
record Macro(
        List<String> parameters,
        List<@Nullable Term> byDefault,
        List<Piece> body,
        @Nullable Term result,
        Namespace home) {}
