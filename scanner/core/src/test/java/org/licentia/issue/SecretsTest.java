package org.licentia.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    private final Secrets secrets = new Secrets();

    @Test
    void aSecretIsHiddenInEveryWayItIsWritten() {
        secrets.tellLogin("user", "p&s\"w+rd/1");
        String basic = Base64.getEncoder().encodeToString("user:p&s\"w+rd/1".getBytes(StandardCharsets.UTF_8));
        assertThat(secrets.hiddenIn("a p&s\"w+rd/1 b")).isEqualTo("a *** b");
        assertThat(secrets.hiddenIn("a p%26s%22w%2Brd%2F1 b")).isEqualTo("a *** b");
        assertThat(secrets.hiddenIn("\"p&s\\\"w+rd/1\"")).isEqualTo("\"***\"");
        assertThat(secrets.hiddenIn("<a>p&amp;s&quot;w+rd/1</a>")).isEqualTo("<a>***</a>");
        assertThat(secrets.hiddenIn("Authorization: Basic " + basic)).isEqualTo("Authorization: Basic ***");
        assertThat(secrets.areInFacts("p&s\"w+rd/1".getBytes(StandardCharsets.UTF_16BE)))
                .isTrue();
        assertThat(secrets.areInFacts("nothing".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We agreed; the key is pa55word-x                    | true",
                "It is pa55word-x.                                   | true",
                "cGE1NXdvcmQteA                                      | true",
                "https://jo:word@tickets.example.com/1               | true",
                "see https://tickets.example.com/1?token=abcd1234    | true",
                "https://tickets.example.com/?selected=LEGAL-2026-17 | false",
                "Tested under the Apache license                     | false",
                "scm:git:git@example.com:group/project               | false",
                "https://tickets.example.com/LEGAL-17, of 10:30      | false",
            })
    void whatIsWrittenDownHoldsNoSecret(String words, boolean refused) {
        secrets.tell("pa55word-x");
        secrets.tell("test");
        secrets.tellNamed("API_KEY", "apache");
        secrets.tellAddress("https://tickets.example.com/?selected=LEGAL-2026-17");
        assertThat(secrets.areWrittenIn(words)).isEqualTo(refused);
    }

    @Test
    void whatWasGuessedAndThenToldIsASecret() {
        assertThat(secrets.areWrittenIn("https://example.com/?id=LEGAL-2026-17"))
                .isFalse();
        secrets.tell("LEGAL-2026-17");
        assertThat(secrets.areWrittenIn("https://example.com/?id=LEGAL-2026-17"))
                .isTrue();
    }

    @Test
    void thousandsAreHiddenAndMoreAreRefused() {
        for (int i = 0; i < 5_000; i++) {
            secrets.tellAddress("https://example.com/?a=Number-" + i + "-of-many");
        }
        assertThat(secrets.hiddenIn("a Number-0-of-many b Number-4999-of-many c"))
                .isEqualTo("a *** b *** c");
        assertThatThrownBy(() -> secrets.tell("one more")).isInstanceOf(LicentiaException.class);
    }

    @Test
    void theLongerOfTwoGoesFirst() {
        secrets.tell("abcd");
        secrets.tell("abcdefgh");
        assertThat(secrets.hiddenIn("abcdefgh abcd")).isEqualTo("*** ***");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GITHUB_TOKEN",
                "repo.password",
                "trustStorePassword",
                "API_KEY",
                "APIKEY",
                "db.pwd",
                "MY_SECRET_1"
            })
    void aNameSaysThatItsValueIsASecret(String name) {
        assertThat(SecretNames.say(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PWD", "OLDPWD", "KEYBOARD", "HOME", "monkey", "java.class.path", "passing", ""})
    void otherNamesDoNot(String name) {
        assertThat(SecretNames.say(name)).isFalse();
    }

    @Test
    void wordsThatOnlySwitchAndShortOnesStay() {
        secrets.tellNamed(Map.of("USE_TOKEN", "true", "KEY", "MIT", "USER", "somebody"));
        assertThat(secrets.areNone()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "API_KEY, apache, false",
        "TOKEN, test, false",
        "SECRET, true, false",
        "PASSWORD, MIT, false",
        "PASSWORD, springframework, false",
        "SECRET, 20261120, false",
        "SECRET, compile, false",
        "AUTH, Basic12, false",
        "GITHUB_TOKEN, ghp_0123456789abcdefABCDEF, true",
        "DB_PASSWORD, hunter42!, true",
        "SECRET, correct-horse-battery, true",
        "HOME, hunter42!, false",
    })
    void aNameAloneMakesNoSecretOfAWordInFacts(String name, String value, boolean isSecret) {
        secrets.tellNamed(name, value);
        assertThat(secrets.areInFacts(("a " + value + " b").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(isSecret);
        assertThat(secrets.certain().contains(value)).isEqualTo(isSecret);
        assertThat(secrets.words()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"apache", "test", "springframework"})
    void logsLoseAWordAllTheSame(String value) {
        secrets.tellNamed("API_KEY", value);
        assertThat(secrets.hiddenIn("a " + value + " b")).isEqualTo("a *** b");
    }

    @Test
    void aWordThatSettingsCallASecretIsOneWhereItStandsAlone() {
        secrets.tell("test");
        assertThat(Secrets.wordsHiddenIn("the latest test, (test) tests", secrets.words()))
                .isEqualTo("the latest ***, (***) tests");
    }

    @ParameterizedTest
    @CsvSource({
        "https://user:pw@example.com/x, https://***@example.com/x",
        "scm:git:https://u:p@example.com/x.git, scm:git:https://***@example.com/x.git",
        "https://ghp_0123456789abcdefgh@example.com/, https://***@example.com/",
        "ssh://git@example.com/x, ssh://git@example.com/x",
        "ssh://git@example.com:7999/x, ssh://git@example.com:7999/x",
        "https://somebody-with-a-long-name@example.com/x, https://somebody-with-a-long-name@example.com/x",
        "https://${user}:${password}@example.com/x, https://${user}:${password}@example.com/x",
        "https://example.com:8080/@scope/x, https://example.com:8080/@scope/x",
        "mail me@example.com, mail me@example.com",
    })
    void aLoginInAnAddressIsASecretWhereverItStands(String text, String hidden) {
        assertThat(Credentials.hiddenIn(text)).isEqualTo(hidden);
        assertThat(Credentials.areIn(text)).isEqualTo(!text.equals(hidden));
    }

    @ParameterizedTest
    @CsvSource({
        "https://user:pa%20ss@host/x, pa ss",
        "https://user:secret@host, secret",
        "https://user:se@cret@host/x?y=1, se@cret",
        "https://ghp_abcdefghijkl@host/, ghp_abcdefghijkl",
        "https://host/x?token=abcd&b=1, abcd",
        "https://host/x?sig=abcdefghijkl%2F, abcdefghijkl/",
    })
    void addressesTellWhatTheyHold(String address, String secret) {
        secrets.tellAddress(address);
        assertThat(secrets.hiddenIn("(" + secret + ")")).isEqualTo("(***)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scm:git:ssh://git@example.com/x.git",
                "https://example.com/x?branch=main",
                "no address",
                "://",
                "https://@"
            })
    void ordinaryAddressesTellNothing(String address) {
        secrets.tellAddress(address);
        assertThat(secrets.areNone()).isTrue();
    }

    @Test
    void aSearchFindsWhatIsWrittenInPieces() {
        secrets.tell("needle-in-hay");
        SecretSearch search = new SecretSearch(secrets);
        byte[] hay = ("x".repeat(65_530) + "needle-in-hay").getBytes(StandardCharsets.UTF_8);
        search.write(hay, 0, 65_534);
        assertThat(search.isFound()).isFalse();
        search.write(hay, 65_534, hay.length - 65_534);
        search.write(new byte[200_000], 0, 200_000);
        assertThat(search.isFound()).isTrue();
    }
}
