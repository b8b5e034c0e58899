package org.licentia.report.html;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licentia.inventory.Inventory;
import org.licentia.report.SafeLink;

/** The license texts, each once. */
record LicenseTexts(List<Text> texts) {
    /**
     * A license.
     *
     * @param href its page at its publisher's; null when there is none that is safe to click
     * @param text null when there is none
     */
    record Text(
            String anchor,
            String id,
            String shown,
            String name,
            String kind,
            String category,
            String confidence,
            boolean osiApproved,
            @Nullable Boolean fsfLibre,
            String patentGrant,
            String patentRetaliation,
            @Nullable String useRestriction,
            List<String> dissent,
            int components,
            @Nullable String reference,
            @Nullable String href,
            @Nullable String text) {}

    /** The texts of an inventory. */
    static LicenseTexts of(Inventory inventory) {
        return new LicenseTexts(inventory.licenses().stream()
                .map(license -> new Text(
                        Anchors.license(license.id()),
                        license.id(),
                        ShownExpressions.of(license),
                        license.name(),
                        license.kind(),
                        Glossary.category(license.category()).label(),
                        license.confidence(),
                        license.osiApproved(),
                        license.fsfLibre(),
                        license.patentGrant(),
                        license.patentRetaliation(),
                        license.useRestriction() == null
                                ? null
                                : license.useRestriction().replace('-', ' '),
                        license.dissent(),
                        license.components(),
                        license.reference(),
                        SafeLink.of(license.reference()),
                        license.text()))
                .toList());
    }
}
