package org.licentia.policy;

import org.licentia.graph.Linkage;
import org.licentia.graph.Scope;

/**
 * All that a rule may know about a use, besides the license.
 *
 * @param shipped whether the module that uses it is part of what is distributed; only the user can say that it is not
 * @param browser whether the component's content is delivered to browsers
 */
public record UseContext(
        DistributionContext product,
        Scope scope,
        boolean optional,
        boolean direct,
        Linkage linkage,
        boolean shipped,
        boolean browser) {}
