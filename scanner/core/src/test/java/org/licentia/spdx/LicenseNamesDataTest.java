package org.licentia.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Holds {@code license-aliases.yaml} against the license list and against itself. */
class LicenseNamesDataTest {
    private static final LicenseList LIST = LicenseList.bundled();
    private static final AliasData DATA = AliasData.bundled();
    private static final SpdxParser PARSER = new SpdxParser(LIST);

    @Test
    void everyAliasNamesCurrentIds() {
        List<String> expressions = new ArrayList<>(DATA.names().keySet());
        expressions.addAll(DATA.addresses().keySet());
        DATA.compounds().forEach(compound -> expressions.addAll(compound.candidates()));
        DATA.openAddresses().forEach(open -> expressions.addAll(open.candidates()));
        DATA.families().forEach(family -> expressions.addAll(family.members()));
        for (String expression : expressions) {
            SpdxExpression read = PARSER.tryParse(expression).orElseThrow(() -> new AssertionError(expression));
            // Retired ids would have been replaced while reading; a stack without successor stays.
            assertThat(read).as(expression).hasToString(expression);
        }
        for (String id : DATA.exceptions().keySet()) {
            assertThat(LIST.currentException(id)).contains(id);
        }
    }

    @Test
    void noAliasIsGivenTwoMeanings() {
        NameTokens tokens = new PhraseBook(LIST, DATA).tokens();
        Map<String, String> meanings = new HashMap<>();
        DATA.families()
                .forEach(family -> family.names().forEach(name -> {
                    assertOnce(meanings, tokens, name, family.id());
                }));
        DATA.names().forEach((id, names) -> names.forEach(name -> assertOnce(meanings, tokens, name, id)));
        DATA.compounds()
                .forEach(compound -> compound.names()
                        .forEach(name -> assertOnce(
                                meanings, tokens, name, compound.candidates().get(0))));
        DATA.exceptions().forEach((id, names) -> names.forEach(name -> assertOnce(meanings, tokens, name, id)));
        assertThat(meanings).hasSizeGreaterThan(300);
    }

    private static void assertOnce(Map<String, String> meanings, NameTokens tokens, String name, String meaning) {
        String words = String.join(" ", tokens.of(name));
        assertThat(words).as(name).isNotEmpty();
        String before = meanings.putIfAbsent(words, meaning);
        assertThat(before == null ? meaning : before)
                .as("'%s' of %s", name, meaning)
                .isEqualTo(meaning);
    }

    @Test
    void noAddressIsGivenTwoMeanings() {
        Map<String, String> meanings = new HashMap<>();
        DATA.addresses()
                .forEach((id, addresses) -> addresses.forEach(address -> {
                    String folded = LicenseAddresses.folded(address, true);
                    assertThat(folded).as("written as it is compared").isEqualTo(address);
                    assertThat(meanings.put(folded, id)).as(address).isNull();
                }));
        DATA.openAddresses()
                .forEach(open -> open.names()
                        .forEach(address -> assertThat(meanings.put(
                                        LicenseAddresses.folded(address, true),
                                        open.candidates().get(0)))
                                .as(address)
                                .isNull()));
        assertThat(meanings).hasSizeGreaterThan(50);
    }

    @Test
    void wordsThatSayNothingCannotRestrict() {
        List<String> harmless = new ArrayList<>(DATA.words().noise());
        DATA.phrases().get(NamePart.Word.NOISE).forEach(phrase -> harmless.addAll(List.of(phrase.split(" "))));
        assertThat(harmless).doesNotContainAnyElementsOf(DATA.words().restricting());
        // "public" says nothing beside a name; as part of "general public" it is read before.
        Set<String> meaningful = Set.of(
                "affero",
                "lesser",
                "library",
                "general",
                "commercial",
                "non",
                "no",
                "not",
                "without",
                "derivatives",
                "share",
                "alike",
                "academic",
                "evaluation",
                "proprietary",
                "clause",
                "gpl");
        assertThat(harmless).doesNotContainAnyElementsOf(meaningful);
        assertThat(DATA.words().spelling().keySet()).doesNotContainAnyElementsOf(meaningful);
    }

    @Test
    void familiesKnowTheirLikeliestMember() {
        LicenseNames names = LicenseNames.bundled();
        for (AliasData.Family family : DATA.families()) {
            LicenseMatch match = names.meaningOf(family.names().get(0));
            assertThat(match.isAmbiguous()).as(family.id()).isTrue();
            assertThat(match.expression()).as(family.id()).hasToString(String.valueOf(family.likeliest()));
            assertThat(match.candidates()).as(family.id()).contains(match.expression());
        }
    }
}
