package org.licentia.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.InventoryEntry;
import org.licentia.issue.Secrets;
import org.licentia.report.sample.SampleInventories;

class InventoryRedactionTest {
    private final Secrets secrets = new Secrets();

    @ParameterizedTest
    @ValueSource(strings = {"apache", "test", "compile", "true", "MIT", "Apache-2.0", "GPL-2.0-only", "licenses/MIT"})
    void aHarmlessVariableChangesNothing(String value) {
        secrets.tellNamed("API_KEY", value);
        for (Inventory inventory : new Inventory[] {SampleInventories.violations(), SampleInventories.decided()}) {
            assertThat(InventoryRedaction.of(inventory, secrets)).isSameAs(inventory);
        }
    }

    @Test
    void coordinatesAreNoSecrets() {
        Inventory inventory = SampleInventories.violations();
        for (InventoryEntry entry : inventory.components()) {
            secrets.tellNamed("SECRET", entry.coordinates());
            secrets.tellNamed("SECRET", entry.coordinates().replaceFirst("^[^:]*:", ""));
        }
        assertThat(InventoryRedaction.of(inventory, secrets)).isSameAs(inventory);
    }

    @ParameterizedTest
    @ValueSource(strings = {"test", "compile", "allow", "review", "deny", "runtime"})
    void aPasswordOfSettingsThatIsAWordChangesNothingButFreeText(String password) throws IOException {
        secrets.tell(password);
        Inventory inventory = SampleInventories.violations();
        assertThat(InventoryRedaction.of(inventory, secrets)).isSameAs(inventory);
        InventoryEntry first = inventory.components().get(0);
        Inventory spoken = named(inventory, "The " + password + " of " + password + "ing");
        Inventory redacted = InventoryRedaction.of(spoken, secrets);
        assertThat(redacted.components().get(0).name()).isEqualTo("The *** of " + password + "ing");
        assertThat(redacted.components().get(0).usages()).isEqualTo(first.usages());
        assertThat(redacted.components().get(0).decision()).isEqualTo(first.decision());
        assertThat(redacted.summary().warnings()).isEqualTo(inventory.summary().warnings() + 1);
    }

    @ParameterizedTest
    @CsvSource({
        "https://user:pw@example.com/x, https://***@example.com/x",
        "scm:git:https://u:p@example.com/x.git, scm:git:https://***@example.com/x.git",
    })
    void aLoginInAnAddressIsTakenOutThoughNobodyToldOfIt(String address, String hidden) throws IOException {
        Inventory redacted = InventoryRedaction.of(named(SampleInventories.violations(), address), secrets);
        assertThat(redacted.components().get(0).name()).isEqualTo(hidden);
        assertThat(redacted.issues())
                .anySatisfy(issue -> assertThat(issue.message()).startsWith("A POM puts a password"));
    }

    @Test
    void whatCanBeNothingElseIsTakenOut() throws IOException {
        secrets.tellNamed("CI_TOKEN", "hunter42!x");
        Inventory redacted = InventoryRedaction.of(named(SampleInventories.violations(), "a hunter42!x b"), secrets);
        assertThat(redacted.components().get(0).name()).isEqualTo("a *** b");
        assertThat(written(redacted)).doesNotContain("hunter42");
    }

    /** The same with another name of its first component. */
    private static Inventory named(Inventory inventory, String name) throws IOException {
        String json = written(inventory);
        int at = json.indexOf("\"components\" : [");
        String changed = json.substring(0, at)
                + json.substring(at).replaceFirst("\"name\" : \"[^\"]*\"", "\"name\" : \"" + name + "\"");
        assertThat(changed).isNotEqualTo(json);
        return InventoryReader.read(new ByteArrayInputStream(changed.getBytes(StandardCharsets.UTF_8)), "changed");
    }

    private static String written(Inventory inventory) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        InventoryJson.write(inventory, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
