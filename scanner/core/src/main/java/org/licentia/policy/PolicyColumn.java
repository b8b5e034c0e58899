package org.licentia.policy;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A column of the verdict table: the ways of use that a rule may decide differently. The words are public, policies are
 * written in them; a column that a rule leaves out needs review, so files stay safe when columns are added.
 */
public enum PolicyColumn {
    /** Runs on our servers; users reach it over a network. */
    SAAS,
    /** Runs inside our organisation, for ourselves. */
    INTERNAL,
    /** Distributed with the product, as an unmodified jar on the class path. */
    SHIPPED,
    /** Distributed with the product, packed into another jar, where nobody can replace it. */
    SHADED,
    /** Distributed with the product, after we changed it. */
    MODIFIED,
    /** Shipped inside a device. */
    EMBEDDED,
    /** Part of a service, with content that reaches the browsers of its users; as shipped where a rule leaves it out. */
    BROWSER,
    /** Needed at run time, but brought by somebody else: a container, a JDK. */
    PROVIDED,
    /** Used by tests and never distributed. */
    TEST;

    /**
     * The columns of a use; where there are several, the strictest counts. Runtime and system count as compile; whether a
     * dependency is optional does not matter, for one that is optional to others is still shipped by us. Under saas and
     * internal we run the container ourselves, so provided counts as compile there. What a module uses that is not
     * distributed counts as used by tests.
     */
    public static Set<PolicyColumn> of(UseContext use) {
        DistributionModel model = use.product().model();
        return switch (use.scope()) {
            case TEST -> EnumSet.of(TEST);
            case PROVIDED -> model.ships() ? EnumSet.of(use.shipped() ? PROVIDED : TEST) : running(model, use);
            case COMPILE, RUNTIME, SYSTEM -> running(model, use);
        };
    }

    /**
     * The columns of a use under a rule, or an override, that decides this. Where content for browsers is decided as what
     * is shipped, being packed into another jar or changed counts as it does there.
     */
    static Set<PolicyColumn> of(UseContext use, Map<PolicyColumn, PolicyDecision> decisions) {
        Set<PolicyColumn> columns = of(use);
        if (columns.contains(BROWSER) && Objects.equals(decisions.get(BROWSER), decisions.get(SHIPPED))) {
            columns.add(shipped(use));
        }
        return columns;
    }

    private static Set<PolicyColumn> running(DistributionModel model, UseContext use) {
        if (!use.shipped()) {
            return EnumSet.of(TEST);
        }
        return switch (model) {
            case SAAS -> use.browser() ? EnumSet.of(SAAS, BROWSER) : EnumSet.of(SAAS);
            case INTERNAL -> EnumSet.of(INTERNAL);
            case DISTRIBUTED_BINARY, SOURCE_DISTRIBUTION -> EnumSet.of(shipped(use));
            case EMBEDDED_DEVICE -> EnumSet.of(EMBEDDED, shipped(use));
        };
    }

    private static PolicyColumn shipped(UseContext use) {
        return switch (use.linkage()) {
            case MAVEN_COMPILE -> SHIPPED;
            case SHADED -> SHADED;
            case MODIFIED -> MODIFIED;
        };
    }

    /** The public name: {@code shipped}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
