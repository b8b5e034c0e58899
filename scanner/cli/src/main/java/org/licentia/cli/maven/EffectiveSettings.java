package org.licentia.cli.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.DefaultSettingsBuilderFactory;
import org.apache.maven.settings.building.DefaultSettingsBuildingRequest;
import org.apache.maven.settings.building.SettingsBuildingException;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.DefaultSettingsDecrypter;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.jspecify.annotations.Nullable;
import org.licentia.issue.Issue;
import org.licentia.issue.LicentiaException;
import org.licentia.issue.Secrets;
import org.licentia.issue.Severity;
import org.licentia.issue.Stage;
import org.sonatype.plexus.components.cipher.DefaultPlexusCipher;
import org.sonatype.plexus.components.sec.dispatcher.DefaultSecDispatcher;

/**
 * The merged user and global settings, with passwords in the clear where they could be decrypted. Never printed.
 *
 * @param servers with secrets
 * @param proxies with secrets, active ones only
 * @param issues passwords that could not be decrypted
 */
record EffectiveSettings(Settings settings, List<Server> servers, List<Proxy> proxies, List<Issue> issues) {

    /**
     * Reads what exists of the two files.
     *
     * @throws LicentiaException when one of them is not a valid settings file
     */
    static EffectiveSettings read(
            @Nullable Path user, @Nullable Path global, Machine machine, Map<String, String> userProperties) {
        Secrets.known().tellNamed(userProperties);
        if (user == null && global == null) {
            return new EffectiveSettings(new Settings(), List.of(), List.of(), List.of());
        }
        DefaultSettingsBuildingRequest request = new DefaultSettingsBuildingRequest();
        request.setUserSettingsFile(user == null ? null : user.toFile());
        request.setGlobalSettingsFile(global == null ? null : global.toFile());
        request.setSystemProperties(properties(machine.properties()));
        request.setUserProperties(properties(userProperties));
        try {
            Settings settings = new DefaultSettingsBuilderFactory()
                    .newInstance()
                    .build(request)
                    .getEffectiveSettings();
            return decrypted(settings, machine);
        } catch (SettingsBuildingException e) {
            // Without the cause: what it quotes may be a password that nobody could read as one.
            throw new LicentiaException(explain(e.getProblems()));
        } catch (IllegalStateException e) {
            // Maven's parser takes characters that its writer, with which it replaces expressions, does not.
            throw new LicentiaException((user == null ? global : user)
                    + (user == null || global == null ? "" : ", or " + global + ",")
                    + " holds a control character that XML does not allow. Remove it; Maven cannot use it either.");
        }
    }

    private static Properties properties(Map<String, String> values) {
        Properties properties = new Properties();
        properties.putAll(values);
        return properties;
    }

    private static String explain(List<SettingsProblem> problems) {
        SettingsProblem problem = problems.stream()
                .filter(each -> each.getSeverity() != SettingsProblem.Severity.WARNING)
                .findFirst()
                .orElse(problems.get(0));
        String file =
                problem.getSource() == null || problem.getSource().isEmpty() ? "settings.xml" : problem.getSource();
        String place = problem.getLineNumber() > 0 ? file + ":" + problem.getLineNumber() : file;
        return place + ": " + reason(problem) + " Correct the file; Maven cannot use it either.";
    }

    // The parser quotes what it stumbled over, which may be a password; its place is enough.
    private static String reason(SettingsProblem problem) {
        boolean malformed = problem.getException() != null;
        String message = problem.getMessage() == null ? "" : problem.getMessage();
        return malformed || message.isBlank() ? "This is not a readable settings file." : message + ".";
    }

    // Loading the cipher takes time, so only where there is something to decrypt.
    private static EffectiveSettings decrypted(Settings settings, Machine machine) {
        SettingsSecrets secrets = new SettingsSecrets(Secrets.known());
        secrets.tell(settings, settings.getServers(), settings.getProxies());
        List<Proxy> active =
                settings.getProxies().stream().filter(Proxy::isActive).toList();
        boolean encrypted = Stream.concat(
                        settings.getServers().stream()
                                .flatMap(s -> Stream.of(nonNull(s.getPassword()), nonNull(s.getPassphrase()))),
                        active.stream().map(p -> nonNull(p.getPassword())))
                .anyMatch(secret -> secret.matches("(?s).*\\{.+}.*"));
        if (!encrypted) {
            return new EffectiveSettings(settings, settings.getServers(), active, List.of());
        }
        DefaultSettingsDecryptionRequest request = new DefaultSettingsDecryptionRequest();
        request.setServers(settings.getServers());
        request.setProxies(active);
        SettingsDecryptionResult result = decrypter(machine).decrypt(request);
        secrets.tell(settings, result.getServers(), result.getProxies());
        List<Issue> issues = new ArrayList<>();
        for (SettingsProblem problem : result.getProblems()) {
            issues.add(undecrypted(problem));
        }
        return new EffectiveSettings(settings, result.getServers(), result.getProxies(), issues);
    }

    private static String nonNull(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static DefaultSettingsDecrypter decrypter(Machine machine) {
        return new DefaultSettingsDecrypter(
                new DefaultSecDispatcher(new DefaultPlexusCipher(), Map.of(), security(machine)));
    }

    /** The file that holds the master password; it may not exist. */
    static String security(Machine machine) {
        return machine.systemProperties()
                .getOrDefault(
                        "settings.security",
                        machine.home().resolve(".m2/settings-security.xml").toString());
    }

    private static Issue undecrypted(SettingsProblem problem) {
        String subject =
                problem.getMessage() == null ? "" : problem.getMessage().replaceAll("(?s):.*", "");
        return new Issue(
                Severity.WARNING,
                Stage.RESOLVE,
                null,
                null,
                (subject.isBlank() ? "A password in settings.xml could not be decrypted" : subject)
                        + "; its repository is asked without it.",
                "Check settings-security.xml and the encrypted password in settings.xml.");
    }

    /** The file if it exists. */
    static @Nullable Path existing(@Nullable Path file) {
        return file != null && Files.isRegularFile(file) ? file : null;
    }
}
