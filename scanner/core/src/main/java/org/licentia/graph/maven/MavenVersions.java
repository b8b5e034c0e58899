package org.licentia.graph.maven;

import java.util.Optional;
import org.eclipse.aether.util.version.GenericVersionScheme;
import org.eclipse.aether.version.InvalidVersionSpecificationException;
import org.eclipse.aether.version.Version;
import org.eclipse.aether.version.VersionConstraint;
import org.licentia.graph.VersionRange;
import org.licentia.graph.VersionScheme;

/** Maven's own order of versions and its ranges, as the resolver has them. Safe for threads. */
public final class MavenVersions implements VersionScheme {
    private static final int MAX_LENGTH = 200;

    private final GenericVersionScheme scheme = new GenericVersionScheme();

    @Override
    public Optional<VersionRange> read(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        if (!stripped.startsWith("[") && !stripped.startsWith("(")) {
            boolean isVersion = stripped.chars().noneMatch(c -> "[](),:*/\\".indexOf(c) >= 0 || c <= ' ');
            return isVersion ? Optional.of(VersionRange.single(stripped)) : Optional.empty();
        }
        try {
            VersionConstraint constraint = scheme.parseVersionConstraint(stripped);
            return Optional.of(new Range(stripped, constraint));
        } catch (InvalidVersionSpecificationException e) {
            return Optional.empty();
        }
    }

    private final class Range implements VersionRange {
        private final String text;
        private final VersionConstraint constraint;

        private Range(String text, VersionConstraint constraint) {
            this.text = text;
            this.constraint = constraint;
        }

        @Override
        public Extent extent() {
            return Extent.RANGE;
        }

        @Override
        public boolean contains(String version) {
            try {
                Version parsed = scheme.parseVersion(version);
                return constraint.containsVersion(parsed);
            } catch (InvalidVersionSpecificationException e) {
                return false; // no version of Maven's: no range holds it
            }
        }

        @Override
        public boolean isBoundedAbove() {
            return constraint.getRange() != null && constraint.getRange().getUpperBound() != null;
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
