package org.licentia.evidence.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.licentia.evidence.EvidenceSource;
import org.licentia.evidence.LicenseEvidence;
import org.licentia.evidence.LicenseEvidence.Confidence;
import org.licentia.graph.Component;
import org.licentia.graph.ComponentFiles;
import org.licentia.graph.Coordinates;
import org.licentia.graph.DeclaredLicense;
import org.licentia.graph.PomDescription;
import org.licentia.spdx.LicenseMatch;

/**
 * The {@code <licenses>} of the effective POM: those of the nearest POM in the parent chain that has any, which is how
 * Maven inherits them.
 *
 * <p>What a parent POM states was written for whatever inherits it. A parent of the same project speaks of the component as
 * its own POM does: it has the component's group, or a group inside that one, or the same version as the component. A
 * parent whose group encloses the component's ({@code org.acme} and {@code org.acme.tool}) but that is released apart from
 * it speaks for an organisation, whose projects may differ. Any other, such as a starter parent or the parent of the place
 * where a project is hosted, was written by people who do not know the component: a hint.
 */
public final class PomLicenses implements EvidenceSource {
    private final BiFunction<@Nullable String, @Nullable String, LicenseMatch> names;

    /**
     * @param names what a name and an address mean together, as {@code LicenseNames} says
     */
    public PomLicenses(BiFunction<@Nullable String, @Nullable String, LicenseMatch> names) {
        this.names = names;
    }

    @Override
    public String id() {
        return "pom";
    }

    @Override
    public List<LicenseEvidence> examine(Component component, ComponentFiles files) {
        PomDescription pom = files.pom();
        if (pom == null) {
            return List.of();
        }
        List<LicenseEvidence> findings = new ArrayList<>(pom.licenses().size());
        for (DeclaredLicense license : pom.licenses()) {
            if (isBlank(license.name()) && isBlank(license.url())) {
                continue;
            }
            LicenseMatch meaning = new StatedLicense(license.name(), license.url()).meaning(names);
            findings.add(new LicenseEvidence(
                    id(),
                    LicenseEvidence.Kind.DECLARED,
                    lesser(StatedLicense.confidence(meaning), closeness(component.coordinates(), pom)),
                    location(pom, license),
                    Objects.requireNonNullElse(license.name(), ""),
                    license.url(),
                    license.distribution(),
                    meaning,
                    pom.distance(),
                    null));
        }
        return findings;
    }

    private static Confidence closeness(Coordinates component, PomDescription pom) {
        String[] stating =
                pom.statedIn() == null ? new String[0] : pom.statedIn().split(":");
        if (pom.distance() == 0 || stating.length < 3) {
            return Confidence.CERTAIN;
        }
        String group = component.groupId();
        if (stating[0].equals(group)
                || stating[0].startsWith(group + ".")
                || stating[stating.length - 1].equals(component.version())) {
            return Confidence.CERTAIN;
        }
        boolean encloses = stating[0].indexOf('.') > 0 && group.startsWith(stating[0] + ".");
        return encloses ? Confidence.PROBABLE : Confidence.HINT;
    }

    private static Confidence lesser(Confidence one, Confidence other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static String location(PomDescription pom, DeclaredLicense license) {
        return pom.statedIn() + " pom.xml" + (license.line() > 0 ? ":" + license.line() : "");
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
