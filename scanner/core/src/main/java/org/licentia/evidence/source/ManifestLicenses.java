package org.licentia.evidence.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.licentia.evidence.Archive;
import org.licentia.evidence.ArchiveFindings;
import org.licentia.evidence.ArchiveSource;
import org.licentia.evidence.LicenseEvidence;
import org.licentia.graph.Component;
import org.licentia.issue.Issue;
import org.licentia.matching.text.Decoder;
import org.licentia.spdx.LicenseMatch;
import org.licentia.spdx.LicenseNames;

/**
 * The headers of {@code META-INF/MANIFEST.MF} that name a license: {@code Bundle-License} of OSGi bundles, {@code
 * Plugin-License-Name} with its {@code -Url} of Jenkins plugins, and whatever else authors call {@code …-License}.
 */
public final class ManifestLicenses implements ArchiveSource {
    private static final Pattern LICENSE = Pattern.compile("(?i)(?:[\\w-]*-)?licen[sc]e(?:-name)?(-\\d+)?");
    private static final Pattern ADDRESS_ALONE = Pattern.compile("(?i)((?:[\\w-]*-)?licen[sc]e)-?url(-\\d+)?");

    private static final int MOST_HEADERS = 100;

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
        String sha256 = archive.sha256(ManifestHeaders.FILE);
        List<LicenseEvidence> evidence = new ArrayList<>();
        List<Issue> issues = new ArrayList<>();
        if (!headers.isWhole()) {
            issues.add(Bounded.issue(component, ManifestHeaders.MOST_HEADERS, "headers in its manifest"));
        }
        Bounded<String> telling = Bounded.of(
                headers.values().keySet().stream()
                        .filter(ManifestLicenses::isTelling)
                        .toList(),
                MOST_HEADERS);
        telling.issue(component, "headers about licenses in its manifest").ifPresent(issues::add);
        for (String header : telling.kept()) {
            Bounded<StatedLicense> licenses =
                    stated(header, headers.values().getOrDefault(header, ""), headers, archive);
            String place = ManifestHeaders.FILE + ":" + header;
            licenses.issue(component, "licenses in its " + place).ifPresent(issues::add);
            List<StatedLicense> stated = licenses.kept();
            for (int i = 0; i < stated.size(); i++) {
                evidence.add(stated.get(i)
                        .evidence(id(), stated.size() == 1 ? place : place + "[" + (i + 1) + "]", sha256, names));
            }
        }
        return new ArchiveFindings(evidence, List.of(), issues);
    }

    private static boolean isTelling(String header) {
        return LICENSE.matcher(header).matches()
                || ADDRESS_ALONE.matcher(header).matches();
    }

    private Bounded<StatedLicense> stated(String name, String value, ManifestHeaders headers, Archive archive)
            throws IOException {
        if (ADDRESS_ALONE.matcher(name).matches()) {
            return nameOf(name, headers) == null && !value.isBlank()
                    ? one(new StatedLicense(null, value))
                    : Bounded.of(List.of(), 1);
        }
        String words = localised(value, headers, archive);
        String url = addressOf(name, headers);
        if (url != null) {
            return one(new StatedLicense(words, url));
        }
        if (isOneLicense(words)) {
            return one(StatedLicense.of(words));
        }
        List<StatedLicense> licenses = new ArrayList<>();
        Bounded<BundleLicense> clauses = BundleLicense.parse(words, this::isLicense);
        for (BundleLicense clause : clauses.kept()) {
            StatedLicense license = clause.stated(this::isLicense);
            if (!license.isBlank() && !isFile(license, archive)) {
                licenses.add(license);
            }
        }
        return new Bounded<>(licenses, clauses.most(), clauses.isCut());
    }

    private static Bounded<StatedLicense> one(StatedLicense license) {
        return Bounded.of(List.of(license), 1);
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
