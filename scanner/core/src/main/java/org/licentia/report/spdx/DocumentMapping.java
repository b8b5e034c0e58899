package org.licentia.report.spdx;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.licentia.digest.Sha256;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.InventoryEntry;
import org.licentia.inventory.WrittenCoordinates;
import org.licentia.issue.LicentiaException;
import org.licentia.report.ExportNotes;
import org.licentia.report.json.JsonRenderer;
import org.licentia.report.spdx.SpdxPackage.Purpose;

/** Maps an inventory to what an SPDX document says. */
final class DocumentMapping {
    // SPDX 2.3, clause 6.5.3: the convention for documents that are not published at an address of their own.
    private static final String NAMESPACE = "https://spdx.org/spdxdocs/";
    private static final Pattern NUMBERS =
            Pattern.compile("[0-9]{1,6}(?:(\\.[0-9]{1,6}\\.[0-9]{1,6})|(\\.[0-9]{1,6}))?");
    private static final String COMPONENT = PackageIds.COMPONENT;
    private static final String MODULE = "module:";
    private static final String TARGET = "target:";

    private final Inventory inventory;
    private final Map<String, String> ids;
    private final Map<String, String> idByModule = new LinkedHashMap<>();
    private final List<SpdxPackage> packages = new ArrayList<>();

    private DocumentMapping(Inventory inventory) {
        this.inventory = inventory;
        ids = PackageIds.of(names());
    }

    /**
     * The document.
     *
     * @param version of SPDX: documents of two versions are two documents and do not share a namespace
     * @throws LicentiaException when the inventory's date is none
     */
    static SpdxDocument of(Inventory inventory, String version) {
        return new DocumentMapping(inventory).document(version);
    }

    private SpdxDocument document(String version) {
        String root = modulesAndRoot();
        LicenseMapping licenses = new LicenseMapping();
        PackageMapping mapping = new PackageMapping(inventory, licenses);
        Map<String, String> idByPurl = new HashMap<>();
        for (InventoryEntry entry : inventory.components()) {
            String id = id(COMPONENT + entry.purl());
            if (idByPurl.put(entry.purl(), id) == null) {
                packages.add(mapping.of(id, entry, id.equals(root)));
            }
        }
        packages.sort(Comparator.comparing(SpdxPackage::id));
        String name = SpdxText.line(inventory.target().coordinates());
        return new SpdxDocument(
                name.isEmpty() ? "unnamed" : name,
                namespace(inventory, version),
                created(inventory.asOf()),
                new SpdxDocument.Tool(
                        SpdxText.line(inventory.tool().name()),
                        SpdxText.line(inventory.tool().version())),
                listVersion(inventory.tool().licenseListVersion()),
                comment(),
                inventory.target().kind().equals("maven-project"),
                inventory.complete(),
                root,
                Collections.unmodifiableList(packages),
                new ExtractedTexts(inventory).of(licenses.references()),
                new RelationshipMapping(idByPurl, idByModule).of(inventory.components(), root));
    }

    private TreeSet<String> names() {
        TreeSet<String> names = new TreeSet<>();
        inventory.components().forEach(entry -> names.add(COMPONENT + entry.purl()));
        modules().forEach(module -> names.add(MODULE + module));
        names.add(TARGET + inventory.target().coordinates());
        return names;
    }

    private TreeSet<String> modules() {
        TreeSet<String> modules = new TreeSet<>(inventory.target().modules());
        for (InventoryEntry entry : inventory.components()) {
            entry.usages().forEach(usage -> modules.add(usage.module()));
        }
        return modules;
    }

    private String id(String name) {
        return ids.getOrDefault(name, name);
    }

    /** Finds or makes the package of each module and of the target; answers the target's id. */
    private String modulesAndRoot() {
        Map<String, String> own = new HashMap<>();
        for (InventoryEntry entry : inventory.components()) {
            if (entry.own()) {
                mainArtifact(entry.coordinates())
                        .ifPresent(main -> own.putIfAbsent(main.ga(), id(COMPONENT + entry.purl())));
            }
        }
        Inventory.Target target = inventory.target();
        Optional<WrittenCoordinates> project = mainArtifact(target.coordinates());
        String rootModule = project.map(WrittenCoordinates::ga).orElse(target.coordinates());
        for (String module : modules()) {
            String known = own.get(module);
            idByModule.put(module, known != null ? known : id(MODULE + module));
            if (known == null && !module.equals(rootModule)) {
                packages.add(PackageMapping.own(
                        id(MODULE + module), SpdxText.line(module), null, null, null, "A module of the project."));
            }
        }
        String known = own.get(rootModule);
        if (known != null) {
            return known;
        }
        String root = idByModule.getOrDefault(rootModule, id(TARGET + target.coordinates()));
        packages.add(PackageMapping.own(
                root,
                SpdxText.line(rootModule),
                SpdxText.lineOrNull(project.map(WrittenCoordinates::version).orElse(null)),
                SpdxText.lineOrNull(target.name()),
                Purpose.APPLICATION,
                "What was scanned. Its license is "
                        + SpdxText.line(inventory.policy().outbound())
                        + " as the scan was told; it was not concluded."));
        return root;
    }

    /** Coordinates without type, classifier and part, as the main artifact of a module has them. */
    private static Optional<WrittenCoordinates> mainArtifact(String coordinates) {
        return WrittenCoordinates.read(coordinates)
                .filter(written -> written.kind().isEmpty() && written.part().isEmpty());
    }

    private String comment() {
        StringBuilder comment = new StringBuilder();
        ExportNotes.of(inventory).forEach((key, note) -> PackageComments.sentence(comment, key + ": " + note));
        PackageComments.sentence(
                comment,
                "findings: " + inventory.violations().size()
                        + ", waived ones included; see the comment of each package");
        PackageComments.issues(
                comment,
                inventory.issues().stream()
                        .filter(issue -> issue.severity().equals("error"))
                        .toList());
        return comment.toString();
    }

    private static String created(String asOf) {
        try {
            return LocalDate.parse(asOf) + "T00:00:00Z";
        } catch (DateTimeParseException e) {
            throw new LicentiaException(
                    "The inventory cannot be written as SPDX: its asOf, '" + SpdxText.line(asOf)
                            + "', is not a date such as 2026-01-31. Scan again, or mend the inventory.",
                    e);
        }
    }

    /** Three numbers, as SPDX 3.0.1 (SimpleLicensing/licenseListVersion) wants them; null where it has none. */
    private static @Nullable String listVersion(String version) {
        Matcher numbers = NUMBERS.matcher(version);
        if (!numbers.matches()) {
            return null;
        }
        return numbers.group(1) != null ? version : numbers.group(2) != null ? version + ".0" : version + ".0.0";
    }

    private static String namespace(Inventory inventory, String version) {
        MessageDigest digest = Sha256.begin();
        digest.update(version.getBytes(StandardCharsets.UTF_8));
        JsonRenderer.update(digest, inventory);
        ByteBuffer bits = ByteBuffer.wrap(digest.digest());
        // RFC 9562, section 5.8: version 8 holds bits of the maker's choice, here of a SHA-256.
        long high = bits.getLong() & ~0xF000L | 0x8000L;
        long low = bits.getLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
        String name = PackageIds.readable("", inventory.target().coordinates());
        return NAMESPACE + name + (name.endsWith("-") ? "" : "-") + new UUID(high, low);
    }
}
