package org.licentia.evidence.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.licentia.evidence.EvidenceSource;
import org.licentia.evidence.LicenseEvidence;
import org.licentia.graph.Component;
import org.licentia.graph.ComponentFiles;
import org.licentia.graph.DeclaredLicense;
import org.licentia.graph.PomDescription;
import org.licentia.spdx.LicenseMatch;
import org.licentia.spdx.LicenseNames;
import org.licentia.spdx.LicenseRefs;

/**
 * The {@code <licenses>} of the effective POM: those of the nearest POM in the parent chain that has any, which is how
 * Maven inherits them.
 */
public final class PomLicenses implements EvidenceSource {
    private final LicenseNames names;

    public PomLicenses(LicenseNames names) {
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
            LicenseMatch meaning = meaningOf(license);
            findings.add(new LicenseEvidence(
                    id(),
                    LicenseEvidence.Kind.DECLARED,
                    meaning.isAmbiguous() ? LicenseEvidence.Confidence.PROBABLE : LicenseEvidence.Confidence.CERTAIN,
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

    private LicenseMatch meaningOf(DeclaredLicense license) {
        LicenseMatch match = names.meaningOf(license.name(), license.url());
        return match.isRecognised()
                ? match
                : LicenseMatch.exact(LicenseRefs.of(license.name(), license.url()), match.rule());
    }

    private static String location(PomDescription pom, DeclaredLicense license) {
        return pom.statedIn() + " pom.xml" + (license.line() > 0 ? ":" + license.line() : "");
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
