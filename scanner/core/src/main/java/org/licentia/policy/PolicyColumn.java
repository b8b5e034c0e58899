package org.licentia.policy;

import java.util.Locale;
import org.licentia.graph.Linkage;
import org.licentia.graph.Scope;

/**
 * A column of the verdict table: the ways of use that a rule may decide differently. The words are public, policies are
 * written in them; a column that a rule leaves out needs review, so files stay safe when columns are added.
 */
public enum PolicyColumn {
    /** Distributed with the product, as an unmodified jar on the class path. */
    SHIPPED,
    /** Distributed with the product, packed into another jar, where nobody can replace it. */
    SHADED,
    /** Needed at run time, but brought by somebody else: a container, a JDK. */
    PROVIDED,
    /** Used by tests and never distributed. */
    TEST;

    /**
     * The column of a use. Runtime and system count as compile; whether a dependency is optional does not matter,
     * for a dependency that is optional to others is still shipped by us. What we changed is at least as much merged with our code as what is shaded.
     */
    public static PolicyColumn of(Scope scope, Linkage linkage) {
        return switch (scope) {
            case COMPILE, RUNTIME, SYSTEM -> linkage == Linkage.MAVEN_COMPILE ? SHIPPED : SHADED;
            case PROVIDED -> PROVIDED;
            case TEST -> TEST;
        };
    }

    /** The public name: {@code shipped}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
