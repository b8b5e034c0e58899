package org.licentia.graph;

import org.jspecify.annotations.Nullable;

/**
 * What there is to read about a component. Ends at evidence: nothing of it reaches a report unread.
 *
 * @param pom what its effective POM says; null when its POM could not be obtained or read
 */
public record ComponentFiles(@Nullable PomDescription pom) {
    /** Nothing could be obtained. */
    public static final ComponentFiles NOTHING = new ComponentFiles(null);
}
