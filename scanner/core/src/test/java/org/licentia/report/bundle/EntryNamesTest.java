package org.licentia.report.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.licentia.report.sample.Injection;

/** Whatever strangers call their files, an archive holds them below its own folders, under names that every system takes. */
class EntryNamesTest {
    private static final String FIT = "[A-Za-z0-9._+=@~()!-]+";

    static List<Injection> injections() {
        return Injection.all();
    }

    private static void assertHarmless(String name, String top) {
        assertThat(name).startsWith(top + "/").doesNotContain("..", "\\", ":", "//");
        assertThat(List.of(name.split("/", -1)))
                .allSatisfy(segment -> assertThat(segment)
                        .matches(FIT)
                        .doesNotEndWith(".")
                        .hasSizeBetween(1, 80)
                        .doesNotMatch("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?"));
    }

    @ParameterizedTest
    @MethodSource("injections")
    void whatStrangersWriteStaysBelowTheFolder(Injection injection) {
        String text = injection.payload();
        assertHarmless(new EntryNames().of(List.of("licenses", text, text, text), text, text), "licenses");
        assertHarmless(new EntryNames().of(List.of("licenses"), text + "/" + text + "\\" + text, text), "licenses");
    }

    @ParameterizedTest
    @CsvSource({
        "../../../etc/passwd, x/_/_/_/etc/passwd",
        "..\\..\\evil.dll, x/_/_/evil.dll",
        "/etc/passwd, x/etc/passwd",
        "C:\\Windows\\win.ini, x/C_/Windows/win.ini",
        "\\\\host\\share\\file, x/host/share/file",
        "a/./b, x/a/b",
        "a..b/c...d, x/a_b/c_d",
        "..., x/_",
        "'', x/_",
        "/, x/_",
        "'name. ', x/name._",
        "name., x/name_",
        "name.., x/name_",
        "nul, x/_nul",
        "NUL.tar.gz, x/_NUL.tar.gz",
        "com1.txt, x/_com1.txt",
        "META-INF/LICENSE:stream, x/META-INF/LICENSE_stream",
        "LICENSE\u0000.txt, x/LICENSE_.txt",
    })
    void pathsLeadNowhereElse(String path, String name) {
        assertThat(new EntryNames().of(List.of("x"), path, "identity")).isEqualTo(name);
        assertHarmless(name, "x");
    }

    @Test
    void longNamesAreCutAndStayApart() {
        EntryNames names = new EntryNames();
        String one = names.of(List.of("x"), "a".repeat(1 << 20), "1");
        String other = names.of(List.of("x"), "a".repeat(1 << 19), "2");
        assertThat(one).isNotEqualTo(other);
        assertHarmless(one, "x");
        assertHarmless(other, "x");
        String deep = names.of(List.of("x"), "d/".repeat(100_000) + "file", "3");
        assertThat(deep.split("/")).hasSize(11);
        assertThat(deep).endsWith("/file");
    }

    @Test
    void namesThatDifferInCaseOnlyStayApartEverywhere() {
        EntryNames names = new EntryNames();
        Set<String> all = new TreeSet<>();
        List<String> asked = List.of("LICENSE", "license", "License", "LICENSE?", "license*", "notice", "NOTICE/x");
        for (int at = 0; at < asked.size(); at++) {
            String name = names.of(List.of("x"), asked.get(at), "file " + at);
            assertHarmless(name, "x");
            all.add(name.toLowerCase(Locale.ROOT));
        }
        assertThat(all).hasSameSizeAs(asked);
        assertThat(all).noneMatch(name -> all.stream().anyMatch(other -> other.startsWith(name + "/")));
    }
}
