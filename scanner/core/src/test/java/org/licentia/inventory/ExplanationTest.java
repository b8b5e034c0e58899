package org.licentia.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    @Test
    void aLicenseWhoseIdIsPartOfAnotherIsNotNamed() {
        InventoryEntry.License license = new InventoryEntry.License(
                "LGPL-2.1-only OR (MIT AND Apache-2.0 WITH LLVM-exception)",
                "agreed",
                "agreement",
                "weak-copyleft",
                List.of("BSD-3-Clause-Clear"),
                List.of(),
                null);

        assertThat(List.of("LGPL-2.1-only", "MIT", "Apache-2.0", "LLVM-exception", "BSD-3-Clause-Clear"))
                .allMatch(id -> Explanation.names(license, id));
        assertThat(List.of("GPL-2.1-only", "BSD-3-Clause", "LGPL-2.1", "OR (MIT"))
                .noneMatch(id -> Explanation.names(license, id));
    }
}
