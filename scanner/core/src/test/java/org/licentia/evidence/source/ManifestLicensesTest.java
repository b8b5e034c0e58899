package org.licentia.evidence.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.licentia.evidence.source.FilesInMemory.archive;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.licentia.evidence.LicenseEvidence;
import org.licentia.evidence.LicenseEvidence.Confidence;
import org.licentia.evidence.LicenseEvidence.Kind;
import org.licentia.issue.Severity;
import org.licentia.spdx.LicenseNames;
import org.licentia.spdx.LicenseRefs;

class ManifestLicensesTest {
    private final ManifestLicenses source = new ManifestLicenses(LicenseNames.bundled());

    private List<LicenseEvidence> found(String headers) throws IOException {
        return archive()
                .with("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\r\n" + headers + "\r\n")
                .askedBy(source, "com.acme:lib:1")
                .evidence();
    }

    private List<String> licenses(String headers) throws IOException {
        return found(headers).stream()
                .map(each -> each.meaning().expression().toString())
                .toList();
    }

    @Test
    void addressAlone() throws IOException {
        LicenseEvidence found = found("Bundle-License: https://www.apache.org/licenses/LICENSE-2.0.txt")
                .get(0);

        assertThat(found.kind()).isEqualTo(Kind.DECLARED);
        assertThat(found.confidence()).isEqualTo(Confidence.CERTAIN);
        assertThat(found.location()).isEqualTo("META-INF/MANIFEST.MF:Bundle-License");
        assertThat(found.statement()).isEmpty();
        assertThat(found.url()).isEqualTo("https://www.apache.org/licenses/LICENSE-2.0.txt");
        assertThat(found.meaning().expression()).hasToString("Apache-2.0");
        assertThat(found.sha256()).hasSize(64);
    }

    @Test
    void severalAddressesAreSeveralStatements() throws IOException {
        List<LicenseEvidence> found = found(
                "Bundle-License: http://www.eclipse.org/legal/epl-v10.html, http://www.gnu.org/licenses/old-licenses/lgpl-2.1.html");

        assertThat(found)
                .extracting(LicenseEvidence::location)
                .containsExactly("META-INF/MANIFEST.MF:Bundle-License[1]", "META-INF/MANIFEST.MF:Bundle-License[2]");
    }

    @Test
    void everySyntaxOfTheSpecificationAndOfThoseWhoForgetIt() throws IOException {
        assertThat(licenses("Bundle-License: Apache-2.0;link=\"https://www.apache.org/licenses/LICENSE-2.0.txt\""))
                .containsExactly("Apache-2.0");
        assertThat(licenses("Bundle-License: \"Apache License, Version 2.0\";link=\"https://acme.example.com/a,b;c\""))
                .containsExactly("Apache-2.0");
        assertThat(licenses("Bundle-License: Apache License, Version 2.0")).containsExactly("Apache-2.0");
        assertThat(licenses("Bundle-License: MIT, Apache License, Version 2.0")).containsExactly("MIT", "Apache-2.0");
        assertThat(
                        licenses(
                                "Bundle-License: MIT;description=\"The MIT License\",EPL-2.0 ; link = https://www.eclipse.org/legal/epl-2.0/"))
                .containsExactly("MIT", "EPL-2.0");
        assertThat(licenses("Bundle-License: EPL-2.0 OR Apache-2.0")).containsExactly("EPL-2.0 OR Apache-2.0");
        assertThat(licenses("Bundle-License: https://acme.example.com/terms;description=\"Apache License 2.0\""))
                .containsExactly("Apache-2.0");
    }

    @Test
    void elsewhereSaysNothing() throws IOException {
        assertThat(found("Bundle-License: <<EXTERNAL>>")).isEmpty();
        assertThat(found("Bundle-License:")).isEmpty();
    }

    @Test
    void unknownWordsAreKept() throws IOException {
        LicenseEvidence found = found("Bundle-License: Acme Terms of Spring").get(0);

        assertThat(found.confidence()).isEqualTo(Confidence.PROBABLE);
        assertThat(LicenseRefs.isUnrecognised(found.meaning().expression())).isTrue();
        assertThat(found.statement()).isEqualTo("Acme Terms of Spring");
    }

    @Test
    void otherHeadersNameLicensesToo() throws IOException {
        assertThat(licenses("Implementation-License: MIT")).containsExactly("MIT");
        assertThat(licenses(
                        "Plugin-License-Name: MIT License\r\nPlugin-License-Url: https://opensource.org/licenses/MIT"))
                .containsExactly("MIT");
        assertThat(licenses("Licence-Url: https://opensource.org/licenses/MIT")).containsExactly("MIT");
        assertThat(found("Export-Package: org.license;version=1")).isEmpty();
    }

    @Test
    void pathIntoTheArtifactIsReadThere() throws IOException {
        assertThat(archive()
                        .with("META-INF/MANIFEST.MF", "Bundle-License: /META-INF/LICENSE\n")
                        .with("META-INF/LICENSE", "x")
                        .askedBy(source, "com.acme:lib:1")
                        .evidence())
                .isEmpty();
    }

    @Test
    void localisedValueIsLookedUp() throws IOException {
        assertThat(archive()
                        .with("META-INF/MANIFEST.MF", "Bundle-License: %license\nBundle-Localization: plugin\n")
                        .with("plugin.properties", "name=x\nlicense = MIT\n")
                        .askedBy(source, "com.acme:lib:1")
                        .evidence())
                .extracting(each -> each.meaning().expression().toString())
                .containsExactly("MIT");
    }

    @Test
    void continuationLinesAreOneValue() throws IOException {
        assertThat(licenses("Bundle-License: https://www.apache.org/lic\r\n enses/LICENSE-2.0.txt"))
                .containsExactly("Apache-2.0");
    }

    @Test
    void brokenManifestIsReadAsFarAsItGoes() throws IOException {
        byte[] broken =
                ("no header here\n: \nBundle-Vendor: J\u00f6rg\nBundle-License: MIT\nBundle-License: EPL-2.0\n\n"
                                + "Name: a/b\nImplementation-License: GPL\n")
                        .getBytes(ISO_8859_1);

        assertThat(archive()
                        .with("META-INF/MANIFEST.MF", broken)
                        .askedBy(source, "com.acme:lib:1")
                        .evidence())
                .extracting(each -> each.meaning().expression().toString())
                .containsExactly("MIT");
    }

    @Test
    void hugeHostileValueIsBounded() throws IOException {
        List<LicenseEvidence> found = found("Bundle-License: " + "\u0007\u202e,\"a\\;".repeat(50_000));

        assertThat(found).hasSizeLessThanOrEqualTo(50);
        assertThat(found).allSatisfy(each -> assertThat(each.statement()).hasSizeLessThanOrEqualTo(501));
    }

    @Test
    @Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aRowOfTildesTakesNoLongerThanOtherWords() throws IOException {
        assertThat(found("Bundle-License: " + "~".repeat(400_000) + "x;link=q")).hasSize(1);
        assertThat(licenses("Bundle-License: MIT~~~")).containsExactly("MIT");
    }

    @Test
    void whatIsNotReadOfManyClausesAndHeadersIsAnError() throws IOException {
        String clauses = IntStream.range(0, 51).mapToObj(i -> "Own-" + i).collect(Collectors.joining(","));
        String headers = IntStream.range(0, 101)
                .mapToObj(i -> "L" + i + "-License: MIT\n")
                .collect(Collectors.joining());
        String other =
                IntStream.range(0, 1_001).mapToObj(i -> "X-" + i + ": y\n").collect(Collectors.joining());

        for (String manifest : List.of("Bundle-License: " + clauses, headers, other)) {
            assertThat(archive()
                            .with("META-INF/MANIFEST.MF", manifest + "\n")
                            .askedBy(source, "com.acme:lib:1")
                            .issues())
                    .singleElement()
                    .satisfies(each -> assertThat(each.severity()).isEqualTo(Severity.ERROR))
                    .satisfies(each -> assertThat(each.message()).contains("more than"));
        }
    }
}
