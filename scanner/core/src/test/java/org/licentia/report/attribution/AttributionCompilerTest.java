package org.licentia.report.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.licentia.digest.Sha256;
import org.licentia.inventory.Inventory;
import org.licentia.report.attribution.AttributionDocument.Missing;
import org.licentia.report.attribution.AttributionDocument.Text;
import org.licentia.report.attribution.AttributionDocument.Work;
import org.licentia.report.sample.ComponentBuilder;
import org.licentia.report.sample.InventoryBuilder;
import org.licentia.spdx.LicenseList;

class AttributionCompilerTest {
    private static final String APP = "com.example:app";
    private static final String MIT = LicenseList.bundled().text("MIT").orElseThrow();
    private static final String APACHE =
            LicenseList.bundled().text("Apache-2.0").orElseThrow();
    private static final String SHIPPED =
            MIT.replace("<year> <copyright holders>", "2010 Jane Doe").strip() + "\n";

    private static InventoryBuilder app() {
        return new InventoryBuilder("com.example:app:1", "App").modules(APP);
    }

    private static ComponentBuilder component(String artifact, String license) {
        return new ComponentBuilder("org.other:" + artifact + ":1.0")
                .named(artifact)
                .license(license, "permissive", "AGREED");
    }

    private static AttributionDocument compiled(InventoryBuilder inventory) {
        return AttributionCompiler.compile(inventory
                .license("MIT", "MIT License", "permissive", MIT)
                .license("Apache-2.0", "Apache License 2.0", "permissive", APACHE)
                .build());
    }

    @Test
    void noticeOfACurationIsNoLookIntoTheArtifact() {
        Inventory inventory = new InventoryBuilder("com.example:app:1", "App")
                .modules("com.example:app")
                .with(new ComponentBuilder("org.other:tool:1.0")
                        .named("tool")
                        .license("MIT", "permissive", "AGREED")
                        .copyright("Copyright 2010 Jane Doe", "curation curations.yml:1")
                        .usedBy("com.example:app", "compile"))
                .build();
        AttributionDocument document = AttributionCompiler.compile(inventory);

        assertThat(document.components().get(0).copyrights()).containsExactly("Copyright 2010 Jane Doe");
        assertThat(document.missing()).extracting(Missing::what).anyMatch(what -> what.startsWith("Its artifact was"));
    }

    @Test
    void onlyWhatIsDistributedIsListed() {
        AttributionDocument notices =
                compiled(app().with(component("shipped", "MIT").usedBy(APP, "compile"))
                        .with(component("tested", "MIT").usedBy(APP, "test"))
                        .with(component("provided", "MIT").usedBy(APP, "provided"))
                        .with(component("both", "MIT").usedBy(APP, "test").usedBy(APP, "runtime"))
                        .with(component("ours", "MIT").own().usedBy(APP, "compile")));

        assertThat(notices.components()).extracting(Work::name).containsExactly("both", "shipped");
    }

    @Test
    void textThatTheArtifactShipsIsTakenInsteadOfTheListed() {
        AttributionDocument notices = compiled(app().with(component("one", "MIT")
                        .usedBy(APP, "compile")
                        .carrying("META-INF/LICENSE", "license", Sha256.hex(SHIPPED)))
                .with(component("two", "MIT")
                        .usedBy(APP, "compile")
                        .carrying("LICENSE.txt", "license", Sha256.hex(SHIPPED)))
                .document(SHIPPED));

        assertThat(notices.texts()).singleElement().satisfies(text -> {
            assertThat(text.text()).isEqualTo(SHIPPED);
            assertThat(text.title()).isEqualTo("MIT License, as shipped with one");
            assertThat(text.components()).containsExactly("org.other:one:1.0", "org.other:two:1.0");
        });
        assertThat(notices.missing()).isEmpty();
    }

    @Test
    void copyrightNoticeThatALicenseAsksForAndNobodyFoundIsMissing() {
        String naming = "Licensed under MIT and others.\n";
        ComponentBuilder silent =
                component("silent", "MIT").usedBy(APP, "compile").carrying("LICENSE", "license", Sha256.hex(naming));
        ComponentBuilder named = component("named", "MIT")
                .usedBy(APP, "compile")
                .copyright("Copyright (c) 2010 Jane Doe", "META-INF/MANIFEST.MF:Copyright");
        ComponentBuilder apache = component("apache", "Apache-2.0")
                .usedBy(APP, "compile")
                .carrying("LICENSE", "license", Sha256.hex(naming));
        AttributionDocument notices = compiled(app().with(silent)
                .with(named)
                .with(apache)
                .owingFor(
                        "MIT",
                        "keep-copyright-notices",
                        "Keep them",
                        "distribution",
                        null,
                        "org.other:silent:1.0",
                        "org.other:named:1.0")
                .document(naming));

        assertThat(notices.missing()).singleElement().satisfies(missing -> {
            assertThat(missing.coordinates()).isEqualTo("org.other:silent:1.0");
            assertThat(missing.what()).contains("MIT", "copyright notice");
        });
    }

    @Test
    void templatesNameAHolderOrLeaveAPlaceForOne() {
        assertThat(List.of(
                        "MIT",
                        "BSD-3-Clause",
                        "BSD-2-Clause",
                        "ISC",
                        "JSON",
                        "Apache-2.0",
                        "GPL-2.0-only",
                        "LGPL-3.0-only",
                        "EPL-2.0",
                        "MPL-2.0",
                        "BUSL-1.1"))
                .filteredOn(id -> LicenseTemplate.leavesHolderOpen(
                        LicenseList.bundled().text(id).orElseThrow()))
                .containsExactly("MIT", "BSD-3-Clause", "BSD-2-Clause", "ISC", "JSON");
    }

    @Test
    void gplAloneIsNotTheTextOfTheLgpl() {
        LicenseList list = LicenseList.bundled();
        String gpl = list.text("GPL-3.0-only").orElseThrow();
        String lgpl = list.text("LGPL-3.0-only").orElseThrow();
        AttributionDocument notices = compiled(app().license("LGPL-3.0-only", "LGPL", "weak-copyleft-library", lgpl)
                .with(component("one", "LGPL-3.0-only")
                        .usedBy(APP, "compile")
                        .carrying("COPYING", "license", Sha256.hex(gpl)))
                .document(gpl));

        assertThat(notices.components().get(0).texts())
                .extracting(AttributionDocument.Reference::origin)
                .containsExactly("COPYING", "SPDX License List");
    }

    @Test
    void fileThatOnlyNamesTheLicenseDoesNotSpareItsText() {
        String naming = "Licensed under the Apache License, Version 2.0.\n";
        AttributionDocument notices = compiled(app().with(component("one", "Apache-2.0")
                        .usedBy(APP, "compile")
                        .carrying("META-INF/LICENSE", "license", Sha256.hex(naming)))
                .document(naming));

        assertThat(notices.texts()).extracting(Text::text).containsExactly(naming, APACHE.strip() + "\n");
        assertThat(notices.components().get(0).texts())
                .extracting(AttributionDocument.Reference::origin)
                .containsExactly("META-INF/LICENSE", "SPDX License List");
    }

    @Test
    void noticesAndCopyrightsAreCarried() {
        String notice = "Other\nCopyright 2010 Other\n";
        Work work = compiled(app().with(component("one", "Apache-2.0")
                                .usedBy(APP, "compile")
                                .carrying("META-INF/NOTICE", "notice", Sha256.hex(notice))
                                .copyright("Copyright 2010 Other", "META-INF/NOTICE:2"))
                        .document(notice))
                .components()
                .get(0);

        assertThat(work.notices()).hasSize(1);
        assertThat(work.copyrights()).containsExactly("Copyright 2010 Other");
    }

    @Test
    void whatIsNotKnownIsListedAsMissing() {
        AttributionDocument notices = compiled(app().with(component("silent", "NOASSERTION")
                        .usedBy(APP, "compile")
                        .copyright("Copyright 2010 Other", "NOTICE:1"))
                .with(component("strange", "LicenseRef-strange")
                        .usedBy(APP, "compile")
                        .copyright("Copyright 2010 Other", "NOTICE:1"))
                .with(component("unread", "MIT").usedBy(APP, "compile"))
                .license("LicenseRef-strange", "Strange", "unstated", "Strange License"));

        assertThat(notices.missing())
                .extracting(Missing::coordinates)
                .containsExactly("org.other:silent:1.0", "org.other:strange:1.0", "org.other:unread:1.0");
        assertThat(notices.missing())
                .allSatisfy(each -> assertThat(each.remedy()).endsWith("."));
    }

    @Test
    void branchTakenOfAChoiceIsTheOneWhoseTextIsThere() {
        AttributionDocument notices = compiled(
                app().with(component("dual", "Apache-2.0 OR MIT").taking("MIT").usedBy(APP, "compile")));

        assertThat(notices.components().get(0).license()).isEqualTo("MIT");
        assertThat(notices.texts()).extracting(Text::title).containsExactly("MIT License");
    }

    @Test
    void sourceIsOfferedWhereItIsOwed() {
        AttributionDocument notices = compiled(app().with(component("weak", "MIT")
                        .homepage("https://example.org/weak")
                        .copyright("Copyright 2010 Other", "NOTICE:1")
                        .usedBy(APP, "compile"))
                .with(component("lost", "MIT")
                        .homepage(null)
                        .copyright("Copyright 2010 Other", "NOTICE:1")
                        .usedBy(APP, "compile"))
                .owing("offer-source", "Offer", "distribution", null, "org.other:weak:1.0", "org.other:lost:1.0"));

        assertThat(notices.components().get(1).source())
                .isEqualTo(new AttributionDocument.SourceOffer(
                        java.util.List.of("Apache-2.0"), "https://example.org/weak", "org.other:weak:jar:sources:1.0"));
        assertThat(notices.missing()).extracting(Missing::coordinates).containsExactly("org.other:lost:1.0");
    }

    @Test
    void acknowledgementIsQuotedFromTheLicenseOfTheArtifact() {
        String license = "All advertising must display:\n  This product includes software developed by the\n"
                + "  University of Example.\n";
        AttributionDocument notices = compiled(app().with(component("old", "MIT")
                        .carrying("LICENSE", "license", Sha256.hex(license))
                        .usedBy(APP, "compile"))
                .document(license)
                .owing("acknowledge-in-advertising", "Acknowledge", "advertising", null, "org.other:old:1.0"));

        assertThat(notices.components().get(0).acknowledgements())
                .containsExactly("This product includes software developed by the University of Example.");
    }
}
