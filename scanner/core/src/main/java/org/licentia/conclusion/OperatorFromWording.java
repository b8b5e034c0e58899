package org.licentia.conclusion;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.licentia.spdx.SpdxExpression;
import org.licentia.spdx.SpdxTerm;

/** The words of one place say how the list of another combines. */
final class OperatorFromWording implements ConclusionRule {
    @Override
    public String id() {
        return "operator-from-wording";
    }

    @Override
    public String sentence() {
        return "One place lists several licenses without saying how they combine; the words of "
                + "another say whether one may be chosen or all apply. A NOTICE or a comment in the POM that "
                + "names the same licenses may settle that, though it settles no license.";
    }

    @Override
    public Optional<LicenseConclusion> conclude(Testimony testimony) {
        List<SpdxExpression> ground = testimony.commonGround();
        if (ground.size() == 1) {
            return Optional.of(testimony.certain(ground.get(0), ConclusionStatus.AGREED, this));
        }
        List<SpdxExpression> listed = ground.isEmpty() && testimony.detected().isEmpty()
                ? testimony.declaration().readings()
                : ground;
        List<SpdxExpression> settled = testimony.declaration().openOperator() ? settled(listed, testimony) : List.of();
        return settled.size() == 1
                ? Optional.of(testimony.certain(settled.get(0), ConclusionStatus.AGREED, this))
                : Optional.empty();
    }

    /** Those readings of a list that agree with every hint that speaks of the same licenses and tells how they combine. */
    private static List<SpdxExpression> settled(List<SpdxExpression> listed, Testimony testimony) {
        List<SpdxExpression> left = listed;
        Set<SpdxTerm> named = Testimony.terms(listed);
        boolean spoken = false;
        for (Statement hint : testimony.hints()) {
            Set<SpdxTerm> terms = Testimony.terms(hint.readings());
            boolean sameLicenses = !terms.isEmpty()
                    && Readings.beyond(terms, named).isEmpty()
                    && Readings.beyond(named, terms).isEmpty();
            if (sameLicenses && !hint.openOperator() && hint.distance() == 0) {
                spoken = true;
                left = left.stream()
                        .filter(reading -> hint.readings().stream().allMatch(said -> combineAlike(said, reading)))
                        .toList();
            }
        }
        return spoken ? left : List.of();
    }

    private static boolean combineAlike(SpdxExpression one, SpdxExpression other) {
        return one instanceof SpdxExpression.Or && other instanceof SpdxExpression.Or
                || one instanceof SpdxExpression.And && other instanceof SpdxExpression.And;
    }
}
