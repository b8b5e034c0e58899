package org.licentia.graph;

/** The versions of an artifact that somebody speaks of. {@code toString} says it as it was written. */
public interface VersionRange {
    /** Every version. */
    VersionRange ALL = new VersionRange() {
        @Override
        public Extent extent() {
            return Extent.ALL;
        }

        @Override
        public boolean contains(String version) {
            return true;
        }

        @Override
        public boolean isBoundedAbove() {
            return false;
        }

        @Override
        public String toString() {
            return "all versions";
        }
    };

    /** How much it covers, the widest first. */
    enum Extent {
        ALL,
        RANGE,
        SINGLE
    }

    Extent extent();

    boolean contains(String version);

    /** Whether it leaves out versions that are still to come. */
    boolean isBoundedAbove();

    /** This version and no other, letter for letter: {@code 1.0} and {@code 1.0.0} are two artifacts. */
    static VersionRange single(String version) {
        return new VersionRange() {
            @Override
            public Extent extent() {
                return Extent.SINGLE;
            }

            @Override
            public boolean contains(String candidate) {
                return candidate.equals(version);
            }

            @Override
            public boolean isBoundedAbove() {
                return true;
            }

            @Override
            public String toString() {
                return version;
            }
        };
    }
}
