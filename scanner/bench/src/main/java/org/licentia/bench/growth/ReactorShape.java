package org.licentia.bench.growth;

/**
 * A generated reactor, by size.
 *
 * @param modules of the reactor, its root not counted
 * @param artifacts outside the reactor that its modules reach, all versions of one counted once
 */
public record ReactorShape(int modules, int artifacts) {
    /** Artifacts of one family: they share a group, a parent POM and a version, and depend on each other. */
    static final int FAMILY = 20;

    /** Artifacts that all families use, as all the world uses a logging façade. */
    static final int COMMONS = 10;

    /** Modules that build on each other. */
    static final int LAYERS = 5;

    /** How many families there are; the last may be smaller. */
    int families() {
        return Math.max(1, (artifacts - COMMONS + FAMILY - 1) / FAMILY);
    }

    /** How many families each module uses by itself. */
    int familiesPerModule() {
        return Math.max(1, (families() + modules - 1) / modules);
    }

    /** How many artifacts a family has. */
    int familySize(int family) {
        return Math.max(1, Math.min(FAMILY, artifacts - COMMONS - family * FAMILY));
    }
}
