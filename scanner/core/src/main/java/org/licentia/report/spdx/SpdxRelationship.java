package org.licentia.report.spdx;

import java.util.Comparator;

/**
 * One package needs or holds another.
 *
 * @param from id of the package that needs or holds
 * @param to id of the package that is needed or held
 */
record SpdxRelationship(String from, Kind kind, String to) implements Comparable<SpdxRelationship> {
    private static final Comparator<SpdxRelationship> ORDER = Comparator.comparing(SpdxRelationship::from)
            .thenComparing(SpdxRelationship::kind)
            .thenComparing(SpdxRelationship::to);

    /** How (SPDX 2.3, clause 11.1; SPDX 3.0.1, Core/RelationshipType and Core/LifecycleScopeType). */
    enum Kind {
        CONTAINS("CONTAINS", false, "contains", ""),
        DEPENDS_ON("DEPENDS_ON", false, "dependsOn", ""),
        OPTIONAL("OPTIONAL_DEPENDENCY_OF", true, "hasOptionalDependency", ""),
        PROVIDED("PROVIDED_DEPENDENCY_OF", true, "hasProvidedDependency", ""),
        RUNTIME("RUNTIME_DEPENDENCY_OF", true, "dependsOn", "runtime"),
        TEST("TEST_DEPENDENCY_OF", true, "dependsOn", "test");

        /** Its name in SPDX 2.3. */
        final String name2;
        /** Whether SPDX 2.3 names the package that is needed first. */
        final boolean backwards;
        /** Its name in SPDX 3. */
        final String name3;
        /** The part of the life cycle that SPDX 3 adds; empty when it adds none. */
        final String scope;

        Kind(String name2, boolean backwards, String name3, String scope) {
            this.name2 = name2;
            this.backwards = backwards;
            this.name3 = name3;
            this.scope = scope;
        }
    }

    /** Which package SPDX 2.3 names first. */
    String subject() {
        return kind.backwards ? to : from;
    }

    /** Which package SPDX 2.3 names second. */
    String object() {
        return kind.backwards ? from : to;
    }

    @Override
    public int compareTo(SpdxRelationship other) {
        return ORDER.compare(this, other);
    }
}
