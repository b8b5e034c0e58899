package org.licentia.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.licentia.graph.maven.MavenVersions;
import org.licentia.issue.LicentiaException;
import org.licentia.spdx.LicenseList;
import org.licentia.spdx.SpdxParser;
import org.licentia.yaml.YamlText;

/** What decisions look like in a file, and what is said of those that do not. */
class DecisionReaderTest {
    private static final String WAIVER = """
            waivers:
              - rule: strong-copyleft
                component: com.example:lib#META-INF/LICENSE/part
                versions: "[1.0,2.0)"
                scope: [compile, runtime]
                distribution: saas
                reason: legal-review
                because: We looked.
                owner: Jo
                approver: Sam
                date: 2026-01-01
                expires: 2026-06-30
                evidence: 00112233aabbccdd
            """;

    private static Decisions read(String text) {
        return new DecisionReader(new SpdxParser(LicenseList.bundled()), new MavenVersions())
                .read(new YamlText("decisions.yml", text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void everythingIsRead() {
        Decisions decisions = read(WAIVER + """
                choices:
                  - { component: com.example:dual, license: MIT, by: Sam, date: 2026-01-01 }
                entitlements:
                  - { component: "com.example:*", vendor: Example, contract: C-1, until: 2026-12-31, price: 900 EUR }
                """);
        assertThat(decisions.waivers()).hasSize(1).first().satisfies(waiver -> {
            assertThat(waiver.component()).hasToString("com.example:lib#META-INF/LICENSE/part [1.0,2.0)");
            assertThat(waiver.source()).isEqualTo("decisions.yml:2");
            assertThat(waiver.isTooBroad()).isFalse();
            assertThat(waiver.ticket()).isNull();
        });
        assertThat(decisions.choices()).extracting(LicenseChoice::source).containsExactly("decisions.yml:15");
        assertThat(decisions.entitlements()).extracting(Entitlement::price).containsExactly("900 EUR");
    }

    @Test
    void whatIsWrittenIsReadAsItWas() {
        Waiver waiver = read(WAIVER).waivers().get(0);
        String text = "waivers:\n  - " + String.join("\n    ", DecisionText.of(waiver)) + "\n";
        assertThat(DecisionText.of(read(text).waivers().get(0))).isEqualTo(DecisionText.of(waiver));
    }

    @Test
    void anEmptyListIsNoDecision() {
        assertThat(read("waivers:\nchoices: []\n")).isEqualTo(Decisions.NONE);
        assertThat(read("# nothing yet\n")).isEqualTo(Decisions.NONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rule: strong-copyleft        | rule: Strong Copyleft      | 2: 'Strong Copyleft' is not the id of a rule
            component: com.example:lib#META-INF/LICENSE/part | component: com.example:lib:1.0 | 3: 'com.example:lib:1.0' is not group:artifact
            versions: "[1.0,2.0)"        | versions: "[1.0"           | 4: '[1.0' is neither a version nor a range
            scope: [compile, runtime]    | scope: [compile, runtim]   | 5: 'runtim' is not a scope. Did you mean 'runtime'?
            distribution: saas           | distribution: all          | 6: 'all' is not a distribution model
            reason: legal-review         | verdict: allow             | 7: 'allow' is no verdict that needs a waiver
            reason: legal-review         | linkage: jar               | 7: 'jar' is not a linkage
            reason: legal-review         | reason: because            | 7: 'because' is not a reason
            because: We looked.          | why: We looked.            | 8: the waiver has no key 'why'
            date: 2026-01-01             | date: 01.01.2026           | 11: '01.01.2026' is not a date
            evidence: 00112233aabbccdd   | evidence: none             | 13: the evidence is 16 hex digits
            owner: Jo                    | ticket: Jo                 | 2: the waiver has no 'owner'
            """)
    void whatIsWrongIsToldWithItsLine(String right, String wrong, String message) {
        assertThat(WAIVER).contains(right);
        assertThatThrownBy(() -> read(WAIVER.replace(right, wrong)))
                .isInstanceOf(LicentiaException.class)
                .hasMessageContaining("decisions.yml:" + message);
    }

    @Test
    void namesMayHoldStars() {
        assertThat(new NamePattern("com.example:*", "").matches("com.example:lib"))
                .isTrue();
        assertThat(new NamePattern("com.example:*", "").matches("com.example.more:lib"))
                .isFalse();
        assertThat(new NamePattern("lib", "").matches("com.example:lib")).isTrue();
        assertThat(new NamePattern("lib", "").matches("com.example:lib2")).isFalse();
        assertThat(new NamePattern("*", "").matches("com.example:lib")).isTrue();
        assertThat(new NamePattern("a*b*c", "").matches("g:axxbyyc")).isTrue();
        assertThat(new NamePattern("a*b*c", "").matches("g:axxbyy")).isFalse();
        String long1 = "a".repeat(300);
        assertThat(new NamePattern("*a".repeat(140) + "b", "").matches("g:" + long1))
                .isFalse();
    }

    @Test
    void tooBroadIsWhatNobodyCanHaveLookedAt() {
        for (List<String> change : List.of(
                List.of("\"[1.0,2.0)\"", "\"[1.0,)\""),
                List.of("\"[1.0,2.0)\"", "\"*\""),
                List.of("com.example:lib#META-INF/LICENSE/part", "com.example:*"),
                List.of("rule: strong-copyleft", "rule: \"*\""),
                List.of("expires: 2026-06-30", "expires: 2027-01-03"))) {
            assertThat(read(WAIVER.replace(change.get(0), change.get(1)))
                            .waivers()
                            .get(0)
                            .isTooBroad())
                    .as(change.get(1))
                    .isTrue();
        }
        assertThat(read(WAIVER.replace("expires: 2026-06-30", "expires: 2027-01-02"))
                        .waivers()
                        .get(0)
                        .isTooBroad())
                .isFalse();
    }
}
