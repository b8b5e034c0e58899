package org.licentia.policy;

import org.licentia.graph.Linkage;
import org.licentia.graph.Scope;

/** All that a rule may know about a use, besides the license. */
public record UseContext(Scope scope, boolean optional, boolean direct, Linkage linkage) {}
