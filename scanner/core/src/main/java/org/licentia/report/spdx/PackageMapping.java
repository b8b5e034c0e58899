package org.licentia.report.spdx;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.InventoryEntry;
import org.licentia.inventory.WrittenPurl;
import org.licentia.report.SafeLink;
import org.licentia.report.spdx.LicenseMapping.Field;
import org.licentia.report.spdx.SpdxPackage.Purpose;

/** Says of a component what an SPDX package can say. */
final class PackageMapping {
    private final Map<String, String> texts = new HashMap<>();
    private final LicenseMapping licenses;
    private final PackageComments comments;

    PackageMapping(Inventory inventory, LicenseMapping licenses) {
        inventory.documents().forEach(document -> texts.put(document.sha256(), SpdxText.block(document.text())));
        this.licenses = licenses;
        comments = new PackageComments(inventory);
    }

    /** A component. */
    SpdxPackage of(String id, InventoryEntry entry, boolean described) {
        WrittenPurl purl = WrittenPurl.read(entry.purl())
                .filter(each -> each.type().equals("maven") && each.namespace() != null)
                .orElse(null);
        Field concluded = licenses.concluded(entry);
        Field declared = licenses.declared(entry.license());
        boolean part = entry.purl().contains("#");
        return new SpdxPackage(
                id,
                purl != null ? name(purl) : nameOf(entry.coordinates()),
                // The version in the name of a part is that of the whole.
                purl != null && !part ? SpdxText.lineOrNull(purl.version()) : null,
                SpdxText.lineOrNull(entry.name()),
                SpdxText.blockOrNull(entry.description()),
                supplier(entry.organization()),
                SpdxText.versionControl(entry.scm()),
                SpdxText.hex(entry.sha1(), 40),
                SpdxText.hex(entry.sha256(), 64),
                SafeLink.of(entry.homepage()),
                entry.scm() == null ? null : SpdxText.blockOrNull("Sources, as the POM says: " + entry.scm()),
                concluded.expression(),
                declared.expression(),
                comments.onLicense(entry, concluded, declared),
                copyright(entry.copyrights()),
                comments.onVerdict(entry),
                // Readers who look up purls leave the subpath out: they would take a part of an artifact for the
                // artifact.
                entry.purl().startsWith("pkg:") && !part ? locator(entry.purl()) : null,
                described ? Purpose.APPLICATION : purl != null && isJar(purl.qualifiers()) ? Purpose.LIBRARY : null,
                attributions(entry));
    }

    /** A module of the project that nothing in it depends on, or the project as a whole. */
    static SpdxPackage own(
            String id,
            String name,
            @Nullable String version,
            @Nullable String summary,
            @Nullable Purpose purpose,
            String comment) {
        return new SpdxPackage(
                id,
                name.isEmpty() ? "unnamed" : name,
                version,
                summary,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                SpdxDocument.NOASSERTION,
                SpdxDocument.NOASSERTION,
                null,
                null,
                comment,
                null,
                purpose,
                List.of());
    }

    private static String name(WrittenPurl purl) {
        return nameOf(purl.namespace() + ":" + purl.name() + (purl.subpath() == null ? "" : "#" + purl.subpath()));
    }

    private static String nameOf(String coordinates) {
        String name = SpdxText.line(coordinates);
        return name.isEmpty() ? "unnamed" : name;
    }

    // Clause 7.5: parentheses in a supplier enclose an e-mail address.
    private static @Nullable String supplier(@Nullable String organization) {
        return organization == null
                ? null
                : SpdxText.lineOrNull(organization.replace('(', '[').replace(')', ']'));
    }

    // A purl has no blanks (SPDX 2.3, clause 7.21.2); characters that it may not have are percent-encoded.
    private static String locator(String purl) {
        StringBuilder locator = new StringBuilder(purl.length());
        for (byte octet : SpdxText.block(purl).getBytes(StandardCharsets.UTF_8)) {
            if (octet > ' ' && octet < 0x7F && "\"<>\\^`{|}".indexOf(octet) < 0) {
                locator.append((char) octet);
            } else {
                locator.append('%').append(String.format(Locale.ROOT, "%02X", octet & 0xFF));
            }
        }
        return locator.toString();
    }

    private static boolean isJar(String qualifiers) {
        return !qualifiers.contains("type=") || qualifiers.contains("type=test-jar");
    }

    // Silence is not NONE: what was not looked at may hold notices, and so may what says nothing.
    private static @Nullable String copyright(List<InventoryEntry.Copyright> copyrights) {
        List<String> lines = new ArrayList<>();
        for (InventoryEntry.Copyright copyright : copyrights) {
            String line = SpdxText.line(copyright.statement());
            if (!line.isEmpty() && !line.equals("NONE") && !line.equals(SpdxDocument.NOASSERTION)) {
                lines.add(line);
            }
        }
        return lines.isEmpty() ? null : String.join("\n", lines);
    }

    private List<String> attributions(InventoryEntry entry) {
        return entry.documents().stream()
                .filter(document -> document.kind().equals("notice"))
                .map(InventoryEntry.Document::sha256)
                .distinct()
                .map(sha256 -> texts.getOrDefault(sha256, ""))
                .filter(text -> !text.isBlank())
                .toList();
    }
}
