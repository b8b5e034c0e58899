package org.licentia.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListFileTest {
    @ParameterizedTest
    @ValueSource(strings = {ListFile.LICENSES, ListFile.EXCEPTIONS})
    void saysPreparedWhatTheListItselfSays(String file) {
        ListFile list = LicenseListJson.list(file);
        assertThat(list.entries()).hasSizeGreaterThan(50);
        assertThat(ListFile.of(list.written())).isEqualTo(list);
        assertThat(ListFile.read(file)).isEqualTo(list);
        assertThat(ListFile.version(file)).isEqualTo(list.version()).isNotEmpty();
    }
}
