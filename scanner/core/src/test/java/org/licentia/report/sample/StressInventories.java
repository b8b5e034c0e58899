package org.licentia.report.sample;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.licentia.digest.Sha256;
import org.licentia.inventory.DecisionEntry;
import org.licentia.inventory.Inventory;

/** Inventories that try a page: large ones and hostile ones. */
public final class StressInventories {
    private StressInventories() {}

    /** A page-sized inventory: {@code size} components in many modules, with findings of every kind. */
    public static Inventory large(int size) {
        int moduleCount = Math.max(2, size / 100);
        String[] modules = new String[moduleCount];
        for (int module = 0; module < moduleCount; module++) {
            modules[module] = String.format(Locale.ROOT, "com.acme.platform:service-%02d", module);
        }
        InventoryBuilder platform =
                new InventoryBuilder("com.acme.platform:platform:7.0.0", "Acme Platform").modules(modules);
        for (int number = 0; number < size; number++) {
            platform.with(numbered(number, modules));
        }
        return platform.license("Apache-2.0", "Apache License 2.0", "permissive", "Apache License\n".repeat(200))
                .license("MIT", "MIT License", "permissive", "MIT License\n".repeat(20))
                .license("EPL-2.0", "Eclipse Public License 2.0", "weak-copyleft-file", "EPL\n".repeat(100))
                .license("GPL-3.0-only", "GNU GPL v3.0 only", "strong-copyleft", "GPL\n".repeat(600))
                .build();
    }

    private static ComponentBuilder numbered(int number, String[] modules) {
        String coordinates = String.format(
                Locale.ROOT,
                "org.example.family%02d:library-%04d-runtime-support:%d.%d.%d",
                number % 40,
                number,
                1 + number % 5,
                number % 13,
                number % 7);
        String owner = String.format(Locale.ROOT, "org.example.family%02d:starter:1.0", number % 40);
        ComponentBuilder component = new ComponentBuilder(coordinates).named("Library number " + number);
        if (number % 300 == 7) {
            component
                    .license("GPL-3.0-only", "strong-copyleft", "AGREED")
                    .says("GNU General Public License v3", "https://www.gnu.org/licenses/gpl-3.0", "GPL-3.0-only")
                    .judged(
                            "deny", "no-strong-copyleft-in-product",
                            "Shipping it would oblige us to release our own source.", "Replace the library.")
                    .priority("critical-blocker")
                    .remedy("Exclude " + coordinates, "It then disappears from the tree.", "<exclusion/>");
        } else if (number % 17 == 3) {
            component
                    .license("NOASSERTION", "unstated", "UNKNOWN")
                    .judged(
                            "needs-review", "unknown-license",
                            "Without a license nobody has permitted us to ship it.", "Find the license.");
        } else if (number % 5 == 1) {
            component.license("MIT", "permissive", "AGREED").says("MIT", "https://opensource.org/licenses/MIT", "MIT");
        } else if (number % 11 == 2) {
            component.license("EPL-2.0", "weak-copyleft-file", "DECLARED_ONLY").says("EPL 2.0", "", "EPL-2.0");
        } else {
            component.says("Apache License, Version 2.0", "https://www.apache.org/licenses/LICENSE-2.0", "Apache-2.0");
        }
        String scope = number % 9 == 0 ? "test" : number % 4 == 0 ? "runtime" : "compile";
        for (int use = 0; use <= number % 4; use++) {
            component.usedBy(modules[(number + use * 7) % modules.length], scope, owner);
        }
        return component;
    }

    /** Every text that a stranger controls carries the payload. */
    public static Inventory hostile(String payload) {
        return hostile(payload, 0);
    }

    /** The same, hidden among {@code harmless} other components. */
    public static Inventory hostile(String payload, int harmless) {
        InventoryBuilder victim = new InventoryBuilder("com.example:victim:" + payload, "Victim " + payload)
                .modules("com.example:victim", "com.example:" + payload)
                .with(new ComponentBuilder("com.example:evil:" + payload)
                        .named(payload)
                        .homepage(payload)
                        .license(payload, payload, "AMBIGUOUS")
                        .mayMean(payload, "MIT")
                        .says(payload, payload, payload)
                        .contains(payload, payload)
                        .judged("deny", payload, payload, payload)
                        .priority("critical-blocker")
                        .remedy(payload, payload, payload)
                        .carrying(payload, payload, Sha256.hex(payload.getBytes(StandardCharsets.UTF_8)))
                        .copyright(payload, payload)
                        .needing(payload, "pkg:maven/com.example/quiet@1.0")
                        .usedBy(payload, "compile", payload))
                .with(new ComponentBuilder("com.example:" + payload + ":1")
                        .license(payload, "unstated", "CONFLICTING")
                        .says(payload, "javascript:document.title='owned'", payload)
                        .judged("needs-review", "unknown-license", payload, payload)
                        .waivedBy(payload)
                        .usedBy("com.example:victim", payload))
                .with(new ComponentBuilder("com.example:quiet:1.0")
                        .license("NOASSERTION", payload, "UNKNOWN")
                        .says(payload, "", payload)
                        .judged("needs-review", payload, payload, payload)
                        .usedBy("com.example:victim", "test"))
                .license(payload, payload, payload, payload)
                .document(payload)
                .issue("error", payload, payload, payload)
                .decision(new DecisionEntry(
                        payload,
                        payload,
                        payload,
                        "in-force",
                        payload,
                        payload,
                        payload,
                        payload,
                        payload,
                        payload,
                        payload,
                        payload,
                        payload,
                        payload,
                        List.of()));
        for (int number = 0; number < harmless; number++) {
            victim.with(new ComponentBuilder("org.example:harmless-" + number + ":1.0")
                    .says("Apache-2.0", "https://www.apache.org/licenses/LICENSE-2.0", "Apache-2.0")
                    .usedBy("com.example:victim", "compile"));
        }
        return victim.build();
    }
}
