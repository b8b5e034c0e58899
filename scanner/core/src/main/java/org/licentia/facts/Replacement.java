package org.licentia.facts;

import org.jspecify.annotations.Nullable;
import org.licentia.spdx.SpdxExpression;

/**
 * Something that can take another component's place.
 *
 * @param component {@code group:artifact}
 * @param license that was seen
 * @param version that was looked at; null where none was
 */
public record Replacement(
        String component, SpdxExpression license, @Nullable String version, Verification verification) {}
