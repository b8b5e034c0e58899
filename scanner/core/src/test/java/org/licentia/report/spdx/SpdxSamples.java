package org.licentia.report.spdx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.licentia.digest.Sha256;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.InventoryEntry;
import org.licentia.report.Renderer;
import org.licentia.report.sample.ComponentBuilder;
import org.licentia.report.sample.InventoryBuilder;
import org.licentia.report.sample.SampleInventories;
import org.licentia.report.sample.StressInventories;

/** Inventories that hold what SPDX has fields for. */
final class SpdxSamples {
    static final String NOTICE = "Example Works\nCopyright 2020 The Authors\n</text>\nSPDXID: SPDXRef-Forged\n";
    private static final String MODULE = "com.acme:shop";

    private SpdxSamples() {}

    /** Every sample there is, by a name to show. */
    static Map<String, Inventory> all() {
        Map<String, Inventory> samples = new LinkedHashMap<>();
        samples.put("clean", SampleInventories.smallClean());
        samples.put("violations", SampleInventories.violations());
        samples.put("incomplete", SampleInventories.incomplete());
        samples.put("unknown", SampleInventories.unknown());
        samples.put("decided", SampleInventories.decided());
        samples.put("unobtained", SampleInventories.unobtained(true));
        samples.put("large", StressInventories.large(120));
        samples.put("rich", rich());
        String[] payloads = {
            "\u0000\u0001\u001B[31m\u007F\u0085\uFFFE",
            "\uD800 lone \uDC00",
            "</text>\nSPDXID: SPDXRef-Forged\nPackageName: forged\n<text>",
            "</TEXT>\r\n# comment\r\u2028x",
            "\u202Egnp.exe",
            "=cmd|' /C calc'!A0",
            "\"}],\"relationships\":[{\"\\u0000",
            "NONE",
            "NOASSERTION",
            "MIT AND NOASSERTION",
            "DocumentRef-x:LicenseRef-y",
            "Apache-2.0 WITH AdditionRef-mine",
            "LicenseRef-odd",
            "😀 ${x} {{y}} <![CDATA[ ]]>",
            "Person: (me) (you)",
            "x".repeat(1_000_000),
            "",
            " "
        };
        for (int number = 0; number < payloads.length; number++) {
            samples.put("hostile-" + number, enriched(StressInventories.hostile(payloads[number]), payloads[number]));
        }
        return samples;
    }

    /** Two modules, one of which uses the other, and everything a component can carry. */
    static Inventory rich() {
        String notice = Sha256.hex(NOTICE.getBytes(StandardCharsets.UTF_8));
        String part = "pkg:maven/org.example/runtime@2.0#META-INF/part.txt/part";
        InventoryBuilder builder = new InventoryBuilder("com.acme:parent:1.0", "Acme Shop")
                .modules("com.acme:parent", MODULE, "com.acme:web")
                .with(new ComponentBuilder("com.acme:shop:1.0").own().usedBy("com.acme:web", "compile"))
                .with(new ComponentBuilder("org.example:compile:1.0")
                        .license("MIT OR Apache-2.0", "permissive", "AGREED")
                        .carrying("META-INF/NOTICE", "notice", notice)
                        .carrying("META-INF/LICENSE", "license", notice)
                        .copyright("Copyright 2020 The Authors", "META-INF/NOTICE:2")
                        .needing("pkg:maven/org.example/deep@1.0", "pkg:maven/org.example/absent@9")
                        .usedBy(MODULE, "compile")
                        .usedBy("com.acme:web", "test"))
                .with(new ComponentBuilder("org.example:deep:1.0")
                        .license("NONE", "unstated", "CURATED")
                        .usedBy(MODULE, "compile", "org.example:compile:1.0"))
                .with(new ComponentBuilder("org.example:lonely:1.0")
                        .license("NOASSERTION", "unstated", "UNKNOWN")
                        .usedBy(MODULE, "runtime", "org.example:runtime:2.0"))
                .with(new ComponentBuilder("org.example:runtime:2.0")
                        .license("LicenseRef-house-1 AND MIT", "commercial", "CONFLICTING")
                        .says("The house license", "https://example.com/house", "LicenseRef-house-1")
                        .holding(part, "pkg:maven/nowhere/nothing@1")
                        .usedBy(MODULE, "runtime"))
                .with(new ComponentBuilder("org.example:runtime:2.0#META-INF/part.txt/part")
                        .license("LicenseRef-scancode-public-domain-disclaimer", "public-domain", "DETECTED_ONLY")
                        .usedBy(MODULE, "runtime", "org.example:runtime:2.0"))
                .with(new ComponentBuilder("org.example:servlet:3.0")
                        .license("EPL-2.0 OR GPL-2.0-only WITH Classpath-exception-2.0", "permissive", "AMBIGUOUS")
                        .mayMean("EPL-2.0", "EPL-2.0 AND GPL-2.0-only WITH Classpath-exception-2.0")
                        .usedBy(MODULE, "provided"))
                .with(new ComponentBuilder("org.example:test:3.0").usedBy(MODULE, "test"))
                .with(new ComponentBuilder("a-b:c:1").usedBy(MODULE, "test"))
                .with(new ComponentBuilder("a:b-c:1").usedBy(MODULE, "test"))
                .license("LicenseRef-house-1", "House license", "commercial", "All rights reserved.")
                .document(NOTICE);
        return enriched(builder.build(), "Example Org (EU)");
    }

    /** The same with what metadata and repositories say of each component. */
    static Inventory enriched(Inventory inventory, String text) {
        return mapped(inventory, entry -> {
            String expression = entry.license().concluded();
            return with(
                    entry,
                    text,
                    "a1".repeat(20),
                    Sha256.hex(entry.purl()),
                    List.of(declared(expression), declared("LicenseRef-licentia-0123456789ab")));
        });
    }

    static InventoryEntry.Declared declared(String expression) {
        return new InventoryEntry.Declared(
                "Said: " + expression, "https://example.com/license", "repo", expression, "name", "pom.xml:3", 0);
    }

    static Inventory mapped(Inventory i, UnaryOperator<InventoryEntry> change) {
        return new Inventory(
                i.schemaVersion(),
                i.tool(),
                i.target(),
                i.policy(),
                i.asOf(),
                i.complete(),
                i.summary(),
                i.components().stream().map(change).toList(),
                i.violations(),
                i.issues(),
                i.decisions(),
                i.licenses(),
                i.documents(),
                i.conclusionRules(),
                i.obligations(),
                i.ledger(),
                i.models(),
                i.questions(),
                i.disclaimer(),
                i.notLookedAt(),
                i.dataSources(),
                null);
    }

    static InventoryEntry with(
            InventoryEntry e,
            @Nullable String organization,
            @Nullable String sha1,
            @Nullable String sha256,
            List<InventoryEntry.Declared> declared) {
        InventoryEntry.License license = e.license();
        return new InventoryEntry(
                e.purl(),
                e.coordinates(),
                e.name(),
                organization,
                e.homepage(),
                organization,
                organization,
                e.own(),
                sha256,
                sha1,
                new InventoryEntry.License(
                        license.concluded(),
                        license.status(),
                        license.rule(),
                        license.category(),
                        license.readings(),
                        declared,
                        license.chosen()),
                e.evidence(),
                e.documents(),
                e.copyrights(),
                e.contains(),
                e.dependsOn(),
                e.usages(),
                e.decision(),
                e.obligations(),
                e.patents(),
                e.issues());
    }

    static byte[] written(Renderer renderer, Inventory inventory) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            renderer.render(inventory, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
