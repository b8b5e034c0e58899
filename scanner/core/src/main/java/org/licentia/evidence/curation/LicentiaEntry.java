package org.licentia.evidence.curation;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licentia.evidence.LicenseChange;
import org.licentia.graph.VersionRange;
import org.licentia.spdx.SpdxExpression;
import org.licentia.spdx.SpdxTerm;
import org.licentia.yaml.YamlValue;

/** An entry of our own format: what is said of which artifact, why, by whom, since when, and where it can be checked. */
record LicentiaEntry(CurationFile file, CurationWords words) {
    static final String KEY = "component";

    private static final Set<String> KEYS = Set.of(
            KEY,
            "versions",
            "license",
            "becomes",
            "becomes-on",
            "declared",
            "copyright",
            "reason",
            "evidence",
            "author",
            "date");
    private static final String SHA256 = "sha256:";
    private static final int MOST_COPYRIGHTS = 200;
    private static final int LONGEST_COPYRIGHT = 500;

    Curation read(YamlValue value) {
        Map<String, YamlValue> entry = value.entries("the curation", KEYS);
        List<String> urls = new ArrayList<>();
        Set<String> hashes = new LinkedHashSet<>();
        for (YamlValue each : required(value, entry, "evidence", "Give the address or the sha256 that shows it")
                .list("evidence")) {
            String text = each.text("evidence");
            if (text.startsWith(SHA256)) {
                hashes.add(sha256(each, text.substring(SHA256.length()).strip()));
            } else {
                urls.add(address(each, text));
            }
        }
        YamlValue license = entry.get("license");
        YamlValue declared = entry.get("declared");
        YamlValue copyright = entry.get("copyright");
        if (license == null && declared == null && copyright == null) {
            throw value.error("the curation has neither 'license' nor 'declared' nor 'copyright'. Say which license"
                    + " applies, or whose work it is");
        }
        YamlValue author = entry.get("author");
        return new Curation(
                file,
                value.line(),
                component(required(value, entry, KEY, "Write group:artifact")),
                versions(entry.get("versions")),
                license == null ? null : license(license),
                declared == null ? Map.of() : words.mapping(declared, "declared"),
                copyright == null ? List.of() : copyrights(copyright),
                required(value, entry, "reason", "Say in one sentence how it is known; reports print it")
                        .text("the reason"),
                urls,
                hashes,
                author == null ? null : author.text("the author"),
                required(value, entry, "date", "Write the day on which it was checked, as in 2026-11-20")
                        .date(),
                change(value, entry));
    }

    private static List<String> copyrights(YamlValue value) {
        List<YamlValue> lines = value.list("copyright");
        if (lines.size() > MOST_COPYRIGHTS) {
            throw value.error("there are more than " + MOST_COPYRIGHTS + " copyright notices. Keep those that count");
        }
        Set<String> copyrights = new LinkedHashSet<>();
        for (YamlValue line : lines) {
            String text = line.text("the copyright notice");
            if (text.length() > LONGEST_COPYRIGHT) {
                throw line.error(
                        "the copyright notice is longer than " + LONGEST_COPYRIGHT + " characters. Shorten it");
            }
            if (text.codePoints().anyMatch(each -> Character.isISOControl(each) || each == 0x2028 || each == 0x2029)) {
                throw line.error("the copyright notice is not one line of text. Write each as an element of a list");
            }
            copyrights.add(text);
        }
        return List.copyOf(copyrights);
    }

    // A license that may give way one day, to nobody knows what, gives way never.
    private @Nullable LicenseChange change(YamlValue value, Map<String, YamlValue> entry) {
        YamlValue becomes = entry.get("becomes");
        YamlValue on = entry.get("becomes-on");
        if (becomes == null && on == null) {
            return null;
        }
        if (becomes == null || on == null) {
            throw value.error("the curation has "
                    + (becomes == null ? "'becomes-on' without 'becomes'" : "'becomes' without 'becomes-on'")
                    + ". Write both: the license that takes the place of 'license', and the day on which it does");
        }
        YamlValue license = entry.get("license");
        if (license == null || !(license(license) instanceof SpdxTerm from)) {
            throw becomes.error(
                    "'becomes' says what takes the place of one license. Name that license under 'license'");
        }
        return new LicenseChange(from, on.date(), license(becomes));
    }

    private static YamlValue required(YamlValue value, Map<String, YamlValue> entry, String key, String remedy) {
        YamlValue found = entry.get(key);
        if (found == null) {
            throw value.error("the curation has no '" + key + "'. " + remedy);
        }
        return found;
    }

    private String component(YamlValue value) {
        String text = value.text(KEY);
        String[] parts = text.split(":", -1);
        if (parts.length != 2) {
            throw value.error("'" + YamlValue.quoted(text)
                    + "' is not group:artifact. Versions have a key of their own, 'versions'");
        }
        return words.component(value, parts[0], parts[1]);
    }

    private VersionRange versions(@Nullable YamlValue value) {
        return value == null ? VersionRange.ALL : words.versions().read(value, value.text("versions"));
    }

    // A curation is there to settle; that nothing is known needs no curation.
    private SpdxExpression license(YamlValue value) {
        SpdxExpression license = words.license(value, "the license");
        if (license.terms().contains(SpdxTerm.NOASSERTION)) {
            throw value.error(
                    "the license is NOASSERTION, which settles nothing. Name the license, or remove the entry");
        }
        return license;
    }

    private static String sha256(YamlValue value, String text) {
        String hash = text.toLowerCase(Locale.ROOT);
        if (!hash.matches("[0-9a-f]{64}")) {
            throw value.error("a sha256 has 64 hex digits, and this has not. Copy it whole");
        }
        return hash;
    }

    private static String address(YamlValue value, String text) {
        try {
            URI uri = new URI(text);
            boolean isWeb = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            if (isWeb && uri.getHost() != null) {
                return text;
            }
        } catch (URISyntaxException e) {
            // told below
        }
        throw value.error("'" + YamlValue.quoted(text)
                + "' is no evidence. Give an https address, or sha256: and the hash of the artifact or a file in it");
    }
}
