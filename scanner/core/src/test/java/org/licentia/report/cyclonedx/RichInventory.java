package org.licentia.report.cyclonedx;

import java.util.ArrayList;
import java.util.List;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.InventoryEntry;
import org.licentia.report.sample.ComponentBuilder;
import org.licentia.report.sample.InventoryBuilder;

/** An inventory with something in every place that a bill of materials has. */
final class RichInventory {
    static final String LIBRARY = "pkg:maven/org.example/library@1.2";
    static final String TEXT_HASH = "ab12cd34".repeat(8);

    private RichInventory() {}

    static Inventory inventory() {
        return with(new InventoryBuilder("com.acme:shop:2.0", "Acme Shop")
                .modules("com.acme:shop", "com.acme:core", "com.acme:war")
                .with(new ComponentBuilder("com.acme:core:2.0")
                        .own()
                        .needing(LIBRARY)
                        .usedBy("com.acme:war", "compile"))
                .with(new ComponentBuilder("org.example:library:1.2")
                        .license("MIT OR LicenseRef-house", "permissive", "DECLARED_ONLY")
                        .says("MIT or house rules", "https://example.org/rules", "MIT OR LicenseRef-house")
                        .contains("META-INF/LICENSE:1-20", "MIT")
                        .carrying("META-INF/LICENSE", "license", TEXT_HASH)
                        .copyright("Copyright 2020 Jo Example", "META-INF/LICENSE:3")
                        .needing("pkg:maven/org.example/leaf@1")
                        .holding("pkg:maven/org.example/inside@3")
                        .usedBy("com.acme:core", "compile")
                        .usedBy("com.acme:war", "test", "com.acme:core:2.0"))
                .with(new ComponentBuilder("org.example:leaf:1")
                        .license("NOASSERTION", "unstated", "UNKNOWN")
                        .concludedBy("nothing-stated")
                        .judged("needs-review", "unstated", "Nobody permits it.", "Ask them.")
                        .usedBy("com.acme:core", "runtime", "org.example:library:1.2"))
                .with(new ComponentBuilder("org.example:inside:3")
                        .license("NONE", "none", "CURATED")
                        .judged("deny", "none", "It is forbidden.", "Remove it.")
                        .usedBy("com.acme:core", "compile", "org.example:library:1.2"))
                .with(new ComponentBuilder("org.example:servlet:4").usedBy("com.acme:war", "provided"))
                .with(new ComponentBuilder("org.example:tests:5").usedBy("com.acme:war", "test"))
                .license("LicenseRef-house", "House rules", "unstated", "You may.\r\nYou shall.\n")
                .license("MIT", "MIT License", "permissive", "MIT text")
                .build());
    }

    /** With what a builder leaves out. */
    private static Inventory with(Inventory plain) {
        List<InventoryEntry> components = new ArrayList<>();
        for (InventoryEntry entry : plain.components()) {
            components.add(entry.purl().equals(LIBRARY) ? full(entry) : entry);
        }
        return replaced(plain, components, plain.complete(), plain.asOf());
    }

    static Inventory replaced(Inventory plain, List<InventoryEntry> components, boolean complete, String asOf) {
        return new Inventory(
                plain.schemaVersion(),
                plain.tool(),
                plain.target(),
                plain.policy(),
                asOf,
                complete,
                plain.summary(),
                components,
                plain.violations(),
                plain.issues(),
                plain.decisions(),
                plain.licenses(),
                plain.documents(),
                plain.conclusionRules(),
                plain.obligations(),
                plain.ledger(),
                plain.models(),
                plain.questions(),
                plain.disclaimer(),
                plain.notLookedAt(),
                plain.dataSources(),
                null);
    }

    private static InventoryEntry full(InventoryEntry entry) {
        return new InventoryEntry(
                entry.purl(),
                entry.coordinates(),
                "The Library",
                "Does  what\n libraries do.",
                "https://example.org/library",
                "git@example.org:library.git",
                "Example Org",
                false,
                "0".repeat(64),
                "1".repeat(40),
                entry.license(),
                entry.evidence(),
                entry.documents(),
                entry.copyrights(),
                entry.contains(),
                entry.dependsOn(),
                entry.usages(),
                entry.decision(),
                List.of("keep-copyright-notices"),
                entry.patents(),
                List.of(new Inventory.IssueEntry("warning", "evidence", entry.purl(), null, "Odd.", "Look.")));
    }
}
