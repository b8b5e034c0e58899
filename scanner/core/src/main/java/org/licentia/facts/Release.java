package org.licentia.facts;

import org.licentia.spdx.SpdxExpression;

/**
 * One version of a component whose license somebody looked at.
 *
 * @param component {@code group:artifact}
 * @param license as its POM declares it
 * @param first whether it is the first version seen with that license, so that later ones have it too
 */
public record Release(
        String component, String version, SpdxExpression license, boolean first, Verification verification) {}
