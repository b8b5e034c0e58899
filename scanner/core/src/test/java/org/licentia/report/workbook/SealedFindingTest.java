package org.licentia.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.licentia.report.workbook.FindingFacts.Field;

/** The seal of a row is no secret: what it covers may be forged, and must not decide about more than one finding. */
class SealedFindingTest {
    private static Map<Field, String> facts() {
        Map<Field, String> facts = new EnumMap<>(Field.class);
        facts.put(Field.COMPONENT, "com.example:lib:1.0");
        facts.put(Field.VERDICT, "deny");
        facts.put(Field.LICENSE, "AGPL-3.0-only");
        facts.put(Field.RULE, "network-copyleft");
        facts.put(Field.CHOICES, "");
        facts.put(Field.SCOPES, "compile");
        facts.put(Field.LINKAGES, "maven-compile");
        facts.put(Field.DISTRIBUTION, "distributed-binary");
        facts.put(Field.EVIDENCE, "0123456789abcdef");
        facts.put(Field.PURL, "pkg:maven/com.example/lib@1.0");
        return facts;
    }

    @Test
    void oneVersionOfOneComponentIsMeant() {
        assertThat(SealedFinding.of(new FindingFacts(facts()))).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "COMPONENT;com.example:lib:*",
                "COMPONENT;'com.example:lib:[1,9]'",
                "COMPONENT;'com.example:lib:(,9)'",
                "COMPONENT;com.example:*:1.0",
                "COMPONENT;*:*:1.0",
                "RULE;*",
                "RULE;network-*"
            })
    void wideFactsMeanNothing(Field field, String forged) {
        Map<Field, String> facts = facts();
        facts.put(field, forged);

        assertThat(SealedFinding.of(new FindingFacts(facts))).isEmpty();
    }
}
