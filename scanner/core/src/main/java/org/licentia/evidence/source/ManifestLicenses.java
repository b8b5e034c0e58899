package org.licentia.evidence.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.licentia.evidence.Archive;
import org.licentia.evidence.ArchiveFindings;
import org.licentia.evidence.ArchiveSource;
import org.licentia.evidence.LicenseEvidence;
import org.licentia.graph.Component;
import org.licentia.matching.Decoder;
import org.licentia.spdx.LicenseMatch;
import org.licentia.spdx.LicenseNames;

/**
 * The headers of {@code META-INF/MANIFEST.MF} that name a license: {@code Bundle-License} of OSGi bundles, {@code
 * Plugin-License-Name} with its {@code -Url} of Jenkins plugins, and whatever else authors call {@code …-License}.
 */
public final class ManifestLicenses implements ArchiveSource {
    private static final Pattern LICENSE = Pattern.compile("(?i)(?:[\\w-]*-)?licen[sc]e(?:-name)?(-\\d+)?");
    private static final Pattern ADDRESS_ALONE = Pattern.compile("(?i)((?:[\\w-]*-)?licen[sc]e)-?url(-\\d+)?");

    private final LicenseNames names;

    public ManifestLicenses(LicenseNames names) {
        this.names = names;
    }

    @Override
    public String id() {
        return "manifest";
    }

    @Override
    public ArchiveFindings examine(Component component, Archive archive) throws IOException {
        if (!archive.files().contains(ManifestHeaders.FILE)) {
            return ArchiveFindings.NOTHING;
        }
        ManifestHeaders headers = ManifestHeaders.of(archive.read(ManifestHeaders.FILE));
        List<LicenseEvidence> evidence = new ArrayList<>();
        for (Map.Entry<String, String> header : headers.values().entrySet()) {
            List<StatedLicense> stated = stated(header.getKey(), header.getValue(), headers, archive);
            for (int i = 0; i < stated.size(); i++) {
                String place = ManifestHeaders.FILE + ":" + header.getKey();
                evidence.add(stated.get(i)
                        .evidence(
                                id(),
                                stated.size() == 1 ? place : place + "[" + (i + 1) + "]",
                                archive.sha256(ManifestHeaders.FILE),
                                names));
            }
        }
        return ArchiveFindings.of(evidence);
    }

    private List<StatedLicense> stated(String name, String value, ManifestHeaders headers, Archive archive)
            throws IOException {
        if (ADDRESS_ALONE.matcher(name).matches()) {
            return nameOf(name, headers) == null && !value.isBlank()
                    ? List.of(new StatedLicense(null, value))
                    : List.of();
        }
        if (!LICENSE.matcher(name).matches()) {
            return List.of();
        }
        String words = localised(value, headers, archive);
        String url = addressOf(name, headers);
        if (url != null) {
            return List.of(new StatedLicense(words, url));
        }
        if (isOneLicense(words)) {
            return List.of(StatedLicense.of(words));
        }
        List<StatedLicense> licenses = new ArrayList<>();
        for (BundleLicense clause : BundleLicense.parse(words, this::isLicense)) {
            StatedLicense license = clause.stated(this::isLicense);
            if (!license.isBlank() && !isFile(license, archive)) {
                licenses.add(license);
            }
        }
        return licenses;
    }

    // A name may hold commas; what means several licenses, or leaves something open, is read clause by clause.
    private boolean isOneLicense(String words) {
        LicenseMatch whole = names.meaningOf(words);
        return words.indexOf(';') < 0 && words.indexOf('"') < 0 && whole.isRecognised() && !whole.isAmbiguous();
    }

    private boolean isLicense(String words) {
        return names.meaningOf(words).isRecognised();
    }

    // "Bundle-License: META-INF/LICENSE" says where to look; the source of license files does.
    private static boolean isFile(StatedLicense license, Archive archive) {
        String path = license.name();
        return path != null
                && license.url() == null
                && archive.files().contains(path.startsWith("/") ? path.substring(1) : path);
    }

    // A value "%key" stands in the bundle's localisation (OSGi Core 8, section 3.11.2).
    private static String localised(String value, ManifestHeaders headers, Archive archive) throws IOException {
        if (!value.startsWith("%")) {
            return value;
        }
        String base = headers.get("Bundle-Localization");
        String file = (base == null ? "OSGI-INF/l10n/bundle" : base) + ".properties";
        if (!archive.files().contains(file)) {
            return "";
        }
        String key = value.substring(1).strip();
        return Decoder.decode(archive.read(file))
                .lines()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(key.length()).strip())
                .filter(rest -> rest.startsWith("=") || rest.startsWith(":"))
                .map(rest -> rest.substring(1).strip())
                .findFirst()
                .orElse("");
    }

    private static @Nullable String addressOf(String name, ManifestHeaders headers) {
        String base = name.replaceAll("(?i)-name(-\\d+)?$", "$1");
        var numbered = Pattern.compile("(.*?)(-\\d+)?").matcher(base);
        if (!numbered.matches()) {
            return null;
        }
        String number = numbered.group(2) == null ? "" : numbered.group(2);
        String url = headers.get(numbered.group(1) + "-url" + number);
        return url == null ? headers.get(numbered.group(1) + "url" + number) : url;
    }

    private static @Nullable String nameOf(String addressHeader, ManifestHeaders headers) {
        var address = ADDRESS_ALONE.matcher(addressHeader);
        if (!address.matches()) {
            return null;
        }
        String number = address.group(2) == null ? "" : address.group(2);
        String base = address.group(1).toLowerCase(Locale.ROOT);
        String named = headers.get(base + "-name" + number);
        return named == null ? headers.get(base + number) : named;
    }
}
