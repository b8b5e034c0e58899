package org.licentia.cli.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.licentia.cli.maven.MavenSetup;
import org.licentia.issue.Issue;

/** Maven's settings in effect, without any secret. */
record SettingsCheck(Supplier<MavenSetup> setup) implements Check {
    @Override
    public String id() {
        return "settings";
    }

    @Override
    public String what() {
        return "Maven settings";
    }

    @Override
    public List<Diagnosis> look() {
        MavenSetup maven = setup.get();
        List<Diagnosis> found = new ArrayList<>();
        found.add(Diagnosis.good(
                id(),
                what(),
                listed(maven.files().stream().map(Object::toString).toList(), "no file; Maven's defaults")));
        found.add(Diagnosis.good("mirrors", "mirrors", listed(maven.mirrors(), "none")));
        found.add(Diagnosis.good("proxies", "proxies", listed(maven.proxies(), "none")));
        found.add(Diagnosis.good("servers", "servers", listed(maven.servers(), "none")));
        found.add(Diagnosis.good("profiles", "profiles of settings", listed(maven.profiles(), "none active by id")));
        if (maven.encrypted() > 0) {
            found.add(passwords(maven));
        }
        return found;
    }

    private static Diagnosis passwords(MavenSetup maven) {
        if (maven.undecrypted().isEmpty()) {
            return Diagnosis.good("passwords", "encrypted passwords", maven.encrypted() + ", decrypted");
        }
        return Diagnosis.problem(
                "passwords",
                "encrypted passwords",
                maven.undecrypted().stream().map(Issue::message).collect(Collectors.joining(" ")),
                maven.undecrypted().get(0).remedy());
    }

    private static String listed(List<String> words, String none) {
        return words.isEmpty() ? none : String.join(", ", words);
    }
}
