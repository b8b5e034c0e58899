package org.licentia.policy;

import org.jspecify.annotations.Nullable;
import org.licentia.graph.Dependency;
import org.licentia.spdx.SpdxExpression;

/**
 * The ruling on one module's use of a component.
 *
 * @param judged the reading of the license that the ruling is about
 * @param chosen the licenses taken where the expression leaves a choice; null where it leaves none
 */
public record UsageRuling(
        Dependency usage,
        Linkage linkage,
        Ruling ruling,
        SpdxExpression judged,
        @Nullable SpdxExpression chosen) {}
