package org.licentia.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Secrets by the place where they were planted, and the search for them in everything that was written. */
final class PlantedSecrets {
    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    private final Map<String, String> secrets = new LinkedHashMap<>();

    /** A new secret, unlike any other; plain letters and digits. */
    String plain(String place) {
        return secrets.computeIfAbsent(
                place, each -> "Zq" + Integer.toHexString(each.hashCode()) + "xW9" + secrets.size());
    }

    /** A new secret with characters that addresses, JSON and XML write in another way. */
    String awkward(String place) {
        return secrets.computeIfAbsent(
                place, each -> "Zq&" + Integer.toHexString(each.hashCode()) + "+/<\"%" + secrets.size());
    }

    Map<String, String> all() {
        return Map.copyOf(secrets);
    }

    /** {@code place of the secret: file} for every secret found below a folder, archives in it opened. */
    List<String> foundBelow(Path root) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                found.addAll(foundIn(root.relativize(file).toString(), Files.readAllBytes(file)));
            }
        }
        return found;
    }

    List<String> foundIn(String name, byte[] content) throws IOException {
        List<String> found = new ArrayList<>();
        String bytes = new String(content, StandardCharsets.ISO_8859_1);
        secrets.forEach((place, secret) -> {
            for (String form : forms(secret)) {
                if (bytes.contains(form) || name.contains(form)) {
                    found.add(place + ": " + name);
                    break;
                }
            }
        });
        if (bytes.startsWith("PK")) {
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    found.addAll(foundIn(name + "!" + entry.getName(), zip.readAllBytes()));
                }
            }
        }
        return found;
    }

    private static Set<String> forms(String secret) {
        Set<String> texts = new LinkedHashSet<>();
        texts.add(secret);
        texts.add(URLEncoder.encode(secret, StandardCharsets.UTF_8));
        texts.add(secret.replace("\"", "\\\""));
        texts.add(secret.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;"));
        for (String before : List.of("", "x", "xx", "user:")) {
            String encoded = Base64.getEncoder()
                    .withoutPadding()
                    .encodeToString((before + secret).getBytes(StandardCharsets.UTF_8));
            // Without the first and the last quartet, which depend on what stands beside it.
            texts.add(encoded.substring(4, encoded.length() - 4));
        }
        Set<String> forms = new LinkedHashSet<>();
        for (String text : texts) {
            for (Charset charset : CHARSETS) {
                forms.add(new String(text.getBytes(charset), StandardCharsets.ISO_8859_1));
            }
        }
        return forms;
    }
}
