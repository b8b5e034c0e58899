package org.licentia.issue;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes secrets out of text that is to be shown: those that anybody can see are secrets, such as the credentials in an
 * address, and those that were told to it, also as they look in addresses, in Base64, in JSON and in XML. Any thread may
 * use it.
 */
public final class Secrets {
    /** Shorter ones are words that stand everywhere; taking them out would tell them. */
    private static final int SHORTEST = 4;

    private static final int LONG_ENOUGH_FOR_A_PASSWORD = 8;
    private static final int LONG_ENOUGH_FOR_A_TOKEN = 12;

    /** More than anybody has; whatever is written is searched for each, and strangers name some of them. */
    private static final int MOST = 5_000;

    private static final String HIDDEN = "***";
    private static final Pattern CREDENTIALS = Pattern.compile("://[^/@\\s]*@");
    private static final Pattern LOGIN = Pattern.compile("://[^/@:\\s]*:[^/@\\s]+@");
    private static final Pattern QUERY = Pattern.compile("([?&;][\\w.~%-]{1,80}=)[^&;\\s)>'\"]+");

    /** What variables whose names speak of secrets hold to switch something on or off. */
    private static final Set<String> SWITCHES =
            Set.of("true", "false", "none", "null", "auto", "always", "never", "default", "enabled", "disabled");

    private static volatile Secrets known = new Secrets();

    private final Set<String> told = new HashSet<>();
    private final Set<String> certain = new HashSet<>();

    /** Long values in addresses whose names say nothing of secrets: as likely the number of a ticket. */
    private final Set<String> guessed = new HashSet<>();

    private final SecretForms forms = new SecretForms();

    /** Of these, the forms of those that can be nothing else. */
    private final SecretForms certainForms = new SecretForms();

    /** What was called a secret and looks like a word. */
    private volatile Set<String> words = Set.of();

    /**
     * Those of the run. A process runs one command, and whoever learns of a secret, wherever it is, must be able to tell,
     * before anything can go wrong with it.
     */
    public static Secrets known() {
        return known;
    }

    /** Begins a run: nothing is known yet. */
    public static Secrets forgotten() {
        known = new Secrets();
        return known;
    }

    /**
     * From now on, text that holds this loses it; nothing for null or for a text of fewer than four characters. Somebody
     * called it a secret, as settings.xml does: what others say in facts loses it too, where it is a word of its own.
     */
    public synchronized void tell(@Nullable String secret) {
        if (secret != null && secret.length() >= SHORTEST) {
            guessed.remove(secret);
            add(secret);
            if (!looksSecret(secret) && !words.contains(secret)) {
                Set<String> all = new TreeSet<>(words);
                all.add(secret);
                words = all;
            }
        }
    }

    /**
     * From now on, logs and diagnostics lose this; facts lose it only if it looks like a secret, since its name alone says
     * that it is one, and {@code API_KEY=apache} must not change a report.
     */
    private synchronized void tellUncertain(String secret) {
        if (secret.length() >= SHORTEST) {
            guessed.remove(secret);
            add(secret);
        }
    }

    private void add(String secret) {
        if (!told.contains(secret)) {
            if (told.size() >= MOST) {
                throw new LicentiaException(
                        "More than " + MOST + " secrets are named: by settings.xml, by properties of"
                                + " .mvn, of the environment or of the command line, or in the addresses of repositories in POMs."
                                + " Nobody has as many, and nothing could be written without looking for each. Remove them.");
            }
            told.add(secret);
            forms.add(secret);
            if (looksSecret(secret)) {
                certain.add(secret);
                certainForms.add(secret);
            }
        }
    }

    /**
     * Whether a text can hardly be a word that stands in reports anyway: at least eight characters, of at least two of the
     * kinds lower-case, upper-case, digit and other.
     */
    static boolean looksSecret(String text) {
        return text.length() >= LONG_ENOUGH_FOR_A_PASSWORD
                && text.chars().map(Secrets::kind).distinct().count() >= 2;
    }

    private static int kind(int c) {
        return Character.isLowerCase(c) ? 0 : Character.isUpperCase(c) ? 1 : Character.isDigit(c) ? 2 : 3;
    }

    /** The user and the password of a login, also as the header {@code Authorization} puts them (RFC 7617). */
    public void tellLogin(@Nullable String user, @Nullable String password) {
        tell(password);
        if (user != null && password != null) {
            tell(user + ":" + password);
        }
    }

    /** The values of properties or variables, each with the name beside it, where the name says that it is a secret. */
    public void tellNamed(Map<String, String> properties) {
        properties.forEach(this::tellNamed);
    }

    /** The value, if the name says that it is a secret; nothing for a value that only switches something on or off. */
    public void tellNamed(String name, @Nullable String value) {
        if (value != null && SecretNames.say(name) && !SWITCHES.contains(value)) {
            tellUncertain(value);
        }
    }

    /** What stands before the host of an address, and what its query holds, both also without percent-encoding. */
    public void tellAddress(@Nullable String address) {
        if (address == null) {
            return;
        }
        int start = address.indexOf("://");
        int query = address.indexOf('?');
        if (start >= 0) {
            int end = address.length();
            for (char c : new char[] {'/', '?', '#'}) {
                int at = address.indexOf(c, start + 3);
                end = at >= 0 && at < end ? at : end;
            }
            int at = address.lastIndexOf('@', end - 1);
            if (at > start) {
                tellUser(address.substring(start + 3, at));
            }
        }
        if (query >= 0) {
            for (String pair : address.substring(query + 1).split("[&;#]")) {
                int equals = pair.indexOf('=');
                String value = pair.substring(equals + 1);
                if (SecretNames.say(pair.substring(0, Math.max(0, equals)))) {
                    tellUncertain(value);
                    tellUncertain(decoded(value));
                } else if (value.length() >= LONG_ENOUGH_FOR_A_TOKEN) {
                    guess(value);
                    guess(decoded(value));
                }
            }
        }
    }

    private synchronized void guess(String secret) {
        if (!told.contains(secret)) {
            guessed.add(secret);
            add(secret);
        }
    }

    private void tellUser(String info) {
        int colon = info.indexOf(':');
        if (colon < 0) {
            // A name without a password is often no secret, as in git@; a token in its place is long.
            if (info.length() >= LONG_ENOUGH_FOR_A_TOKEN) {
                tellUncertain(info);
                tellUncertain(decoded(info));
            }
            return;
        }
        // Of strangers, often: a POM that writes user:apache@ must not take every "apache" out of a report.
        for (String each : List.of(info, decoded(info))) {
            tellUncertain(each);
            tellUncertain(each.substring(each.indexOf(':') + 1));
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text; // a sign of percent that encodes nothing stands for itself
        }
    }

    /** Whether none was told. */
    public boolean areNone() {
        return forms.all().isEmpty();
    }

    /** Those that can be nothing else, as they were told. */
    public synchronized Set<String> certain() {
        return Set.copyOf(certain);
    }

    /** Those that were called secrets and look like words. */
    public Set<String> words() {
        return words;
    }

    /** These secrets without those that facts need, and without those that can be something else, words left out. */
    public Secrets certainBut(Set<String> needed) {
        Secrets left = new Secrets();
        certain().stream().filter(each -> !needed.contains(each)).sorted().forEach(left::tellUncertain);
        return left;
    }

    /** All ways in which those told may be written, the longest first. */
    Collection<String> forms() {
        return forms.all();
    }

    /** The text without the secrets that were told and without those that can be seen. */
    public String hiddenIn(String text) {
        return seenIn(toldHiddenIn(text));
    }

    /** The text without the secrets that were told; addresses in it stay as they are otherwise. */
    public String toldHiddenIn(String text) {
        String hidden = text;
        for (String secret : forms.all()) {
            hidden = hidden.replace(secret, HIDDEN);
        }
        return hidden;
    }

    /** Whether one of those told stands in this text. */
    public boolean areIn(String text) {
        return forms.areIn(text);
    }

    /**
     * Whether words that somebody writes down for good hold a secret: one that can be nothing else, or the login or a token
     * in an address, which is told here, so that the refusal loses it. What is merely long in the query of an address is none here, since the address of a ticket has such.
     */
    public synchronized boolean areWrittenIn(String words) {
        for (String word : words.split("\\s+")) {
            tellAddress(word);
        }
        if (LOGIN.matcher(words).find()) {
            return true;
        }
        return certain.stream()
                .filter(each -> !guessed.contains(each))
                .anyMatch(each -> SecretForms.of(each).areIn(words));
    }

    /** The text without these words where they are not parts of longer ones. */
    public static String wordsHiddenIn(String text, Set<String> words) {
        String hidden = text;
        for (String word : words) {
            if (hidden.contains(word)) {
                hidden = ofItsOwn(word).matcher(hidden).replaceAll(HIDDEN);
            }
        }
        return hidden;
    }

    private static Pattern ofItsOwn(String word) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])");
    }

    /**
     * Whether facts with this would lose something: one that can be nothing else, as UTF-8 or as UTF-16, or a word that
     * was called one.
     */
    public boolean areInFacts(byte[] content) {
        Collection<String> looked = certainForms.all();
        if (looked.isEmpty() && words.isEmpty()) {
            return false;
        }
        String bytes = new String(content, StandardCharsets.ISO_8859_1);
        for (String word : words) {
            if (bytes.contains(bytesOf(word.getBytes(StandardCharsets.UTF_8)))) {
                return true;
            }
        }
        for (String secret : looked) {
            if (bytes.contains(bytesOf(secret.getBytes(StandardCharsets.UTF_8)))
                    || bytes.contains(bytesOf(secret.getBytes(StandardCharsets.UTF_16BE)))) {
                return true;
            }
        }
        return false;
    }

    static String bytesOf(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** The text without the secrets that can be seen: what stands before the host of an address, and the values of its query. */
    public static String seenIn(String text) {
        String redacted = text.contains("@") ? CREDENTIALS.matcher(text).replaceAll("://" + HIDDEN + "@") : text;
        return redacted.contains("=") ? QUERY.matcher(redacted).replaceAll("$1" + HIDDEN) : redacted;
    }
}
