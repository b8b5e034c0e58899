package org.licentia.report.sample;

import java.util.List;
import java.util.Map;
import org.licentia.inventory.DecisionEntry;
import org.licentia.inventory.Inventory;

/** Inventories as they come out of scans: a calm one, a bad one, an incomplete one. */
public final class SampleInventories {
    private static final String SHOP = "com.acme:shop";
    private static final String WEB = "com.acme:shop-web";

    private SampleInventories() {}

    /** Three components, all of which pass. */
    public static Inventory smallClean() {
        return new InventoryBuilder("com.acme:greeter:1.0.0", "Acme Greeter")
                .modules("com.acme:greeter")
                .with(new ComponentBuilder("org.slf4j:slf4j-api:2.0.13")
                        .named("SLF4J API")
                        .license("MIT", "permissive", "AGREED")
                        .says("MIT License", "http://www.opensource.org/licenses/mit-license.php", "MIT")
                        .contains("META-INF/LICENSE.txt", "MIT")
                        .usedBy("com.acme:greeter", "compile"))
                .with(new ComponentBuilder("com.fasterxml.jackson.core:jackson-core:2.17.1")
                        .says("The Apache Software License, Version 2.0", "", "Apache-2.0")
                        .usedBy("com.acme:greeter", "compile", "com.fasterxml.jackson.core:jackson-databind:2.17.1"))
                .with(new ComponentBuilder("org.junit.jupiter:junit-jupiter:5.10.2")
                        .license("EPL-2.0", "weak-copyleft-file", "DECLARED_ONLY")
                        .says("Eclipse Public License v2.0", "", "EPL-2.0")
                        .judged("allow", "test-tools-stay-home", "Test tools are not shipped.", "")
                        .usedBy("com.acme:greeter", "test"))
                .license(
                        "Apache-2.0", "Apache License 2.0", "permissive", "Apache License\nVersion 2.0, January 2004\n")
                .license("EPL-2.0", "Eclipse Public License 2.0", "weak-copyleft-file", "Eclipse Public License\n")
                .license("MIT", "MIT License", "permissive", "Copyright (c) <year> <copyright holders>\n")
                .build();
    }

    /** Two modules with blockers, open questions and a waiver. */
    public static Inventory violations() {
        return violating().build();
    }

    /** The same, and two artifacts that could not be obtained. */
    public static Inventory incomplete() {
        return violating()
                .issue(
                        "error",
                        "pkg:maven/com.vendor/legacy-client@3.1",
                        "The POM of com.vendor:legacy-client:3.1 could not be obtained: the repository “internal”"
                                + " answered 503.",
                        "Make the repository reachable and scan again, or add the artifact to the local repository.")
                .issue(
                        "error",
                        "pkg:maven/org.slf4j/slf4j-api@2.0.13",
                        "The jar of org.slf4j:slf4j-api:2.0.13 is damaged: its central directory is missing.",
                        "Delete it from the local repository and scan again.")
                .issue(
                        "warning",
                        null,
                        "The repository “old-snapshots” is blocked because it is reached over plain HTTP.",
                        "Remove it from the POM; nothing was missing because of it.")
                .build();
    }

    /** A name nobody recognises, silence, and a list of two such names. */
    public static Inventory unknown() {
        String first = "LicenseRef-licentia-111111111111";
        String second = "LicenseRef-licentia-222222222222";
        InventoryBuilder app = new InventoryBuilder("com.acme:app:1", "App").modules("com.acme:app");
        app.with(unknownComponent("org.example:named:1", first, "UNKNOWN").says("House Rules", "", first));
        app.with(unknownComponent("org.example:silent:1", "NOASSERTION", "UNKNOWN"));
        app.with(unknownComponent("org.example:twice:1", first + " AND " + second, "AMBIGUOUS")
                .concludedBy("several-licenses")
                .says("House Rules", "", first)
                .says("Garden Rules", "", second));
        return app.with(new ComponentBuilder("org.example:free:1").usedBy("com.acme:app", "compile"))
                .license(first, "House Rules", "unstated", "House Rules")
                .license(second, "Garden Rules", "unstated", "Garden Rules")
                .build();
    }

    /** Everything that people decided, owe and could do instead: a blocker, a waiver, a ledger, three models. */
    public static Inventory decided() {
        ComponentBuilder itext = new ComponentBuilder("com.itextpdf:itextpdf:5.5.13")
                .license("AGPL-3.0-only", "network-copyleft", "DECLARED_ONLY")
                .judged("deny", "network-copyleft", "It would oblige us to release our source.", "Replace it.")
                .noted("The compatibility matrix agrees.", "An override of the policy was locked.")
                .patents("granted", "yes")
                .declaredAt("app/pom.xml", 42)
                .costs("A commercial license is offered; nobody has written down a price.")
                .priority("critical-blocker")
                .wayOut("replacement", "high", "Replace it by PDFBox.", "Its interface is another.")
                .usedBy("com.acme:app", "compile");
        ComponentBuilder connector = new ComponentBuilder("com.mysql:mysql-connector-j:8.3.0")
                .license("GPL-2.0-only", "strong-copyleft", "DECLARED_ONLY")
                .judged("deny", "strong-copyleft", "It would oblige us to release our source.", "Replace it.")
                .patents("none", "no")
                .waivedBy("jane@example.com until 2027-03-01")
                .usedBy("com.acme:app", "runtime");
        ComponentBuilder library = new ComponentBuilder("org.example:lib:1")
                .patents("granted", "yes")
                .usedBy("com.acme:app", "compile");
        return new InventoryBuilder("com.acme:app:1", "App")
                .modules("com.acme:app")
                .with(itext)
                .with(connector)
                .with(library)
                .license("Apache-2.0", "Apache License 2.0", "permissive", "Apache License")
                .owing(
                        "include-license-text",
                        "Include the license text",
                        "distribution",
                        "the HTML and JSON reports",
                        "com.mysql:mysql-connector-j:8.3.0",
                        "org.example:lib:1")
                .owing(
                        "offer-source",
                        "Offer the source code",
                        "distribution",
                        null,
                        "com.mysql:mysql-connector-j:8.3.0")
                .model(new Inventory.ModelEntry(
                        "distributed-binary", true, Map.of("deny", 2, "allow-with-obligations", 1), 1, List.of()))
                .model(new Inventory.ModelEntry(
                        "saas",
                        false,
                        Map.of("needs-review", 1, "allow", 2),
                        1,
                        List.of(new Inventory.ModelChange(
                                connector.purl(), "allow", "strong-copyleft", "No copy leaves our servers."))))
                .question(new Inventory.Question(
                        "who-runs-it",
                        "Distribution",
                        "Who runs the product?",
                        "A component is judged by it.",
                        List.of(itext.purl())))
                .decision(new DecisionEntry(
                        "waiver",
                        "com.mysql:mysql-connector-j [8,9)",
                        "strong-copyleft",
                        "expires-soon",
                        "replacement-planned",
                        "We move to another driver.",
                        "jane@example.com",
                        "counsel@example.com",
                        "LEGAL-7",
                        "2026-09-01",
                        "2026-12-01",
                        "0123456789abcdef",
                        null,
                        ".licentia.yml:12",
                        List.of(connector.purl())))
                .decision(new DecisionEntry(
                        "entitlement",
                        "com.itextpdf:*",
                        "contract 4711",
                        "expired",
                        null,
                        null,
                        "Vendor",
                        null,
                        null,
                        null,
                        "2026-01-31",
                        null,
                        "1,000 a year",
                        ".licentia.yml:30",
                        List.of()))
                .build();
    }

    /** A component that could not be obtained, so that nothing is known about it, and a known obstacle. */
    public static Inventory unobtained(boolean denied) {
        InventoryBuilder app = new InventoryBuilder("com.acme:app:1", "App").modules("com.acme:app");
        app.with(unknownComponent("com.example:gone:1.0", "NOASSERTION", "UNKNOWN")
                .remedy("Find out under which license com.example:gone 1.0 is.", "Ask its authors.", null));
        app.with(new ComponentBuilder("org.example:known:1")
                .license("GPL-3.0-only", "strong-copyleft", "DECLARED_ONLY")
                .judged(denied ? "deny" : "needs-review", "strong-copyleft", "It reaches our code.", "Replace it.")
                .priority(denied ? "critical-blocker" : "before-launch")
                .usedBy("com.acme:app", "compile"));
        return app.issue(
                        "error",
                        "pkg:maven/com.example/gone@1.0",
                        "The POM of com.example:gone:1.0 could not be read.",
                        "Scan once without --offline.")
                .build();
    }

    private static ComponentBuilder unknownComponent(String coordinates, String concluded, String status) {
        return new ComponentBuilder(coordinates)
                .license(concluded, "unstated", status)
                .judged(
                        "needs-review",
                        "license-not-known",
                        "We do not know under which license it is.",
                        "Find the license, or ask its authors.")
                .usedBy("com.acme:app", "compile");
    }

    private static InventoryBuilder violating() {
        InventoryBuilder shop = new InventoryBuilder("com.acme:shop-parent:2.4.0", "Acme Shop")
                .modules("com.acme:shop-parent", SHOP, WEB)
                .pomsOnly();
        shop.with(new ComponentBuilder("com.acme:shop:2.4.0").own().usedBy(WEB, "compile"));
        shop.with(new ComponentBuilder("com.itextpdf:itextpdf:5.5.13")
                .named("iText Core")
                .license("AGPL-3.0-only", "network-copyleft", "DECLARED_ONLY")
                .says(
                        "GNU Affero General Public License version 3",
                        "http://www.fsf.org/licensing/licenses/agpl-3.0.html",
                        "AGPL-3.0-only")
                .judged(
                        "deny",
                        "no-strong-copyleft-in-product",
                        "Shipping it would oblige us to release our own source.",
                        "Replace the library, buy a commercial license, or move it out of the product.")
                .priority("critical-blocker")
                .remedy(
                        "Replace com.itextpdf:itextpdf by a library under a permissive license",
                        "Apache PDFBox covers most uses. mvn dependency:tree -Dincludes=com.itextpdf then prints nothing.",
                        null)
                .remedy(
                        "Exclude it from com.acme.reports:report-engine",
                        "Only when the reports are made without PDF. mvn dependency:tree -Dincludes=com.itextpdf then"
                                + " prints nothing.",
                        """
                        <dependency>
                          <groupId>com.acme.reports</groupId>
                          <artifactId>report-engine</artifactId>
                          <version>4.2</version>
                          <exclusions>
                            <exclusion>
                              <groupId>com.itextpdf</groupId>
                              <artifactId>itextpdf</artifactId>
                            </exclusion>
                          </exclusions>
                        </dependency>""")
                .usedBy(
                        SHOP,
                        "compile",
                        "com.acme.reports:report-engine:4.2",
                        "com.acme.reports:layout:4.2",
                        "com.acme.reports:layout-core:4.2",
                        "com.acme.reports:pdf:4.2",
                        "com.acme.reports:pdf-writer:4.2")
                .usedBy(WEB, "runtime", "com.acme:shop:2.4.0"));
        shop.with(new ComponentBuilder("mysql:mysql-connector-java:5.1.49")
                .license("GPL-2.0-only", "strong-copyleft", "DECLARED_ONLY")
                .says("The GNU General Public License, Version 2", "", "GPL-2.0-only")
                .judged(
                        "deny",
                        "no-strong-copyleft-in-product",
                        "Shipping it would oblige us to release our own source.",
                        "Replace the library, buy a commercial license, or move it out of the product.")
                .priority("critical-blocker")
                .remedy(
                        "Replace it by org.mariadb.jdbc:mariadb-java-client",
                        "It is under LGPL-2.1-or-later, which the policy allows for an unmodified jar. The scan then"
                                + " names it instead of the GPL driver.",
                        """
                        <dependency>
                          <groupId>org.mariadb.jdbc</groupId>
                          <artifactId>mariadb-java-client</artifactId>
                          <version>3.4.1</version>
                        </dependency>""")
                .usedBy(WEB, "runtime"));
        for (String artifact : List.of("core", "net", "io", "cache", "metrics", "xml", "json")) {
            shop.with(new ComponentBuilder("com.vendor.toolkit:toolkit-" + artifact + ":1.9")
                    .license("NOASSERTION", "unstated", "UNKNOWN")
                    .judged(
                            "needs-review",
                            "unknown-license",
                            "Without a license nobody has permitted us to ship it.",
                            "Ask the vendor in writing, or find the license and record it as a curation.")
                    .usedBy(SHOP, "compile", "com.vendor.toolkit:toolkit-all:1.9"));
        }
        shop.with(new ComponentBuilder("dom4j:dom4j:1.6.1")
                .license("BSD-4-Clause", "permissive", "AMBIGUOUS")
                .mayMean("BSD-2-Clause", "BSD-3-Clause", "BSD-4-Clause")
                .says("BSD", "", "BSD-4-Clause")
                .judged(
                        "needs-review",
                        "advertising-clause",
                        "Its advertising clause binds our marketing.",
                        "Find out which BSD license is meant.")
                .usedBy(SHOP, "compile", "org.hibernate:hibernate-core:5.6.15.Final"));
        shop.with(new ComponentBuilder("javax.annotation:jsr250-api:1.0")
                .license("CDDL-1.0 OR GPL-2.0-only WITH Classpath-exception-2.0", "weak-copyleft-file", "AMBIGUOUS")
                .mayMean(
                        "CDDL-1.0 AND GPL-2.0-only WITH Classpath-exception-2.0",
                        "CDDL-1.0 OR GPL-2.0-only WITH Classpath-exception-2.0")
                .says("CDDL", "https://example.org/cddl", "CDDL-1.0")
                .says("GPL2 w/ CPE", "https://example.org/gpl", "GPL-2.0-only WITH Classpath-exception-2.0")
                .taking("CDDL-1.0")
                .usedBy(SHOP, "compile"));
        shop.with(new ComponentBuilder("org.json:json:20080701")
                .license("JSON", "field-of-use", "CONFLICTING")
                .says("Public Domain", "", "LicenseRef-public-domain")
                .contains("META-INF/LICENSE", "JSON")
                .judged(
                        "needs-review",
                        "field-of-use",
                        "“Good, not Evil” is a condition that no counsel can check.",
                        "Take a release from 2022 or later, which is in the public domain.")
                .priority("future")
                .usedBy(SHOP, "test"));
        shop.with(new ComponentBuilder("com.oracle.database.jdbc:ojdbc11:23.4.0.24.05")
                .license("LicenseRef-licentia-1f3a5c7e9b0d", "proprietary-free", "DECLARED_ONLY")
                .says(
                        "Oracle Free Use Terms and Conditions (FUTC)",
                        "https://example.com/futc",
                        "LicenseRef-licentia-1f3a5c7e9b0d")
                .judged(
                        "needs-review",
                        "proprietary-terms",
                        "Its terms were written by a vendor and bind us as written.",
                        "Have counsel read the terms once and record the decision.")
                .waivedBy("J. Doe, Legal, until 2027-06-30")
                .usedBy(WEB, "runtime"));
        for (String[] part : new String[][] {
            {"org.slf4j:slf4j-api:2.0.13", "MIT"},
            {"org.springframework:spring-core:6.1.8", "Apache-2.0"},
            {"org.springframework:spring-web:6.1.8", "Apache-2.0"},
            {"org.springframework.boot:spring-boot-autoconfigure:3.3.0", "Apache-2.0"},
            {"com.fasterxml.jackson.core:jackson-databind:2.17.1", "Apache-2.0"},
            {"com.google.guava:guava:33.2.1-jre", "Apache-2.0"},
            {"org.ow2.asm:asm:9.7", "BSD-3-Clause"},
            {"org.hibernate:hibernate-core:5.6.15.Final", "LGPL-2.1-or-later"}
        }) {
            boolean lesser = part[1].startsWith("LGPL");
            shop.with(new ComponentBuilder(part[0])
                    .license(part[1], lesser ? "weak-copyleft-library" : "permissive", "DECLARED_ONLY")
                    .says(part[1], "https://spdx.org/licenses/" + part[1], part[1])
                    .usedBy(SHOP, "compile")
                    .usedBy(WEB, "compile", "com.acme:shop:2.4.0"));
        }
        shop.with(new ComponentBuilder("org.mockito:mockito-core:5.12.0")
                .license("MIT", "permissive", "AGREED")
                .judged("allow", "test-tools-stay-home", "Test tools are not shipped.", "")
                .says("MIT", "https://opensource.org/licenses/MIT", "MIT")
                .usedBy(SHOP, "test"));
        shop.license("AGPL-3.0-only", "GNU Affero General Public License v3.0 only", "network-copyleft", "GNU AFFERO\n")
                .license("Apache-2.0", "Apache License 2.0", "permissive", "Apache License\nVersion 2.0\n")
                .license("BSD-3-Clause", "BSD 3-Clause", "permissive", "Redistribution and use …\n")
                .license("CDDL-1.0", "Common Development and Distribution License 1.0", "weak-copyleft-file", "CDDL\n")
                .license("GPL-2.0-only", "GNU General Public License v2.0 only", "strong-copyleft", "GNU GENERAL\n")
                .license("LicenseRef-licentia-1f3a5c7e9b0d", "Oracle Free Use Terms", "proprietary-free", null)
                .license("MIT", "MIT License", "permissive", "Copyright (c) <year> <copyright holders>\n");
        return shop.decision(new DecisionEntry(
                "waiver",
                "com.oracle.database.jdbc:ojdbc11:23.4.0.24.05",
                "proprietary-terms",
                "in-force",
                "legal-review",
                "Read on 2026-05-02; redistribution of the unmodified driver is allowed.",
                "J. Doe",
                "M. Roe, Legal",
                "LEGAL-7",
                "2026-05-02",
                "2027-06-30",
                "0123456789abcdef",
                null,
                ".licentia.yml:4",
                List.of("pkg:maven/com.oracle.database.jdbc/ojdbc11@23.4.0.24.05")));
    }
}
