package org.licentia.issue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * All ways in which secrets may be written: as they are, and as they look in addresses, in Base64, in JSON and in XML; of a
 * key of several lines each line too. Any thread may use it, while others add.
 */
final class SecretForms {
    private static final int LONG_ENOUGH_FOR_A_LINE = 16;

    // What is a part of another, and taken out first, would leave the rest of it.
    private final SortedSet<String> all = new ConcurrentSkipListSet<>(
            Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    /** The forms of one secret. */
    static SecretForms of(String secret) {
        SecretForms forms = new SecretForms();
        forms.add(secret);
        return forms;
    }

    void add(String secret) {
        addForms(secret);
        if (secret.indexOf('\n') >= 0) {
            // A key in several lines is printed line by line.
            secret.lines()
                    .map(String::strip)
                    .filter(line -> line.length() >= LONG_ENOUGH_FOR_A_LINE && !line.startsWith("-----"))
                    .forEach(this::addForms);
        }
    }

    private void addForms(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        all.add(secret);
        all.add(URLEncoder.encode(secret, StandardCharsets.UTF_8));
        all.add(URLEncoder.encode(secret, StandardCharsets.UTF_8).replace("+", "%20"));
        all.add(Base64.getEncoder().withoutPadding().encodeToString(bytes));
        all.add(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        all.add(secret.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n"));
        String xml = secret.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        all.add(xml);
        all.add(xml.replace("\"", "&quot;").replace("'", "&#39;"));
    }

    /** The longest first. */
    Collection<String> all() {
        return Collections.unmodifiableSortedSet(all);
    }

    /** Whether one of them stands in this text. */
    boolean areIn(String text) {
        return all.stream().anyMatch(text::contains);
    }
}
