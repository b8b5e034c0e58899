package org.licentia.issue;

import java.util.Locale;
import java.util.Set;

/** Which names of properties and environment variables say that their value is a secret. */
public final class SecretNames {
    private static final Set<String> WORDS = Set.of(
            "password",
            "passwords",
            "passwd",
            "passphrase",
            "pass",
            "token",
            "tokens",
            "secret",
            "secrets",
            "key",
            "keys",
            "apikey",
            "credential",
            "credentials",
            "authorization",
            "auth");

    private SecretNames() {}

    /** Whether one of its words does: {@code GITHUB_TOKEN}, {@code repo.password}, {@code trustStorePassword}, {@code APIKEY}. */
    public static boolean say(String name) {
        int start = 0;
        int words = 0;
        for (int i = 0; i <= name.length(); i++) {
            boolean isBetween = i == name.length() || !Character.isLetterOrDigit(name.charAt(i));
            boolean isCamel = !isBetween
                    && i > start
                    && Character.isUpperCase(name.charAt(i))
                    && Character.isLowerCase(name.charAt(i - 1));
            if (isBetween || isCamel) {
                if (i > start) {
                    words++;
                    String word = name.substring(start, i).toLowerCase(Locale.ROOT);
                    // PWD alone is where the shell stands.
                    if (WORDS.contains(word) || words > 1 && word.equals("pwd") || endsSo(word)) {
                        return true;
                    }
                }
                start = isBetween ? i + 1 : i;
            }
        }
        return false;
    }

    private static boolean endsSo(String word) {
        return word.endsWith("password") || word.endsWith("token") || word.endsWith("secret");
    }
}
