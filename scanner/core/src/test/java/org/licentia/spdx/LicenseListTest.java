package org.licentia.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LicenseListTest {
    private static final LicenseList LIST = LicenseList.bundled();

    @Test
    void carriesTheWholeList() {
        assertThat(LIST.version()).isEqualTo("3.28.0");
        assertThat(LIST.licenses()).hasSize(727);
        assertThat(LIST.exceptions()).hasSize(84);
        assertThat(LIST.licenses()).filteredOn(ListedLicense::osiApproved).hasSize(149);
        assertThat(LIST.licenses()).filteredOn(ListedLicense::fsfLibre, true).hasSize(127);
        assertThat(LIST.licenses()).filteredOn(ListedLicense::fsfLibre, false).hasSize(20);
    }

    @Test
    void looksUpInAnyCaseAndAnswersInCanonicalCase() {
        assertThat(LIST.license("apache-2.0"))
                .get()
                .extracting(ListedLicense::id)
                .isEqualTo("Apache-2.0");
        assertThat(LIST.exception("CLASSPATH-EXCEPTION-2.0"))
                .get()
                .extracting(ListedException::id)
                .isEqualTo("Classpath-exception-2.0");
        assertThat(LIST.license("No-Such-License")).isEmpty();
    }

    @Test
    void readsTextsWhenAskedFor() {
        assertThat(LIST.text("mit")).get().asString().startsWith("MIT License").contains("WITHOUT WARRANTY");
        assertThat(LIST.text("LLVM-exception")).get().asString().contains("As an exception");
        assertThat(LIST.text("No-Such-License")).isEmpty();
    }

    @Test
    void everyLicenseAndExceptionHasText() {
        assertThat(LIST.licenses())
                .extracting(ListedLicense::id)
                .allMatch(id -> LIST.text(id).isPresent());
        assertThat(LIST.exceptions())
                .extracting(ListedException::id)
                .allMatch(id -> LIST.text(id).isPresent());
    }

    @Test
    void everyRetiredIdHasACurrentSuccessor() {
        List<ListedLicense> retired =
                LIST.licenses().stream().filter(ListedLicense::deprecated).toList();
        assertThat(retired).hasSize(32);
        for (ListedLicense license : retired) {
            SpdxTerm successor = LIST.current(license.id()).orElseThrow();
            // Net-SNMP was a stack of licenses: it is retired without a successor.
            if (!license.id().equals("Net-SNMP")) {
                assertThat(LIST.license(successor.license()).orElseThrow().deprecated())
                        .as("%s became %s", license.id(), successor)
                        .isFalse();
            }
            if (successor.exception() != null) {
                assertThat(LIST.exception(successor.exception()).orElseThrow().deprecated())
                        .isFalse();
            }
        }
        for (ListedException exception : LIST.exceptions()) {
            String successor = LIST.currentException(exception.id()).orElseThrow();
            assertThat(LIST.exception(successor).orElseThrow().deprecated()).isFalse();
        }
    }

    @Test
    void onlyRetiredIdsHaveASuccessor() {
        assertThat(LIST.licenses())
                .filteredOn(license -> !license.deprecated())
                .allMatch(license -> LIST.current(license.id()).orElseThrow().equals(SpdxTerm.of(license.id())));
        PolicyData retired = PolicyData.read("deprecated-licenses.yaml");
        assertThat(retired.entries().keySet())
                .flatMap(section -> retired.mapping(section).entries().keySet())
                .hasSize(33)
                .allMatch(
                        id -> LIST.license(id).isPresent() || LIST.exception(id).isPresent());
    }
}
