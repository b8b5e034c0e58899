package org.licentia.report.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licentia.facts.Obligation;
import org.licentia.inventory.DocumentEntry;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.InventoryEntry;
import org.licentia.inventory.LedgerEntry;
import org.licentia.inventory.LicenseEntry;
import org.licentia.inventory.WrittenCoordinates;
import org.licentia.report.attribution.AttributionDocument.Kind;
import org.licentia.report.attribution.AttributionDocument.Missing;
import org.licentia.report.attribution.AttributionDocument.Reference;
import org.licentia.report.attribution.AttributionDocument.SourceOffer;
import org.licentia.report.attribution.AttributionDocument.Work;

/**
 * Collects the third-party notices of a product. A license is told in the words in which the artifact ships it; where it
 * ships none, or a file that does not hold the license's words, SPDX's text is added. What is not known is listed as
 * missing, never left out in silence.
 */
public final class AttributionCompiler {
    /** Licenses stand without their appendix as well; of the LGPL the GPL that it builds on is 82 %. */
    private static final double HOLDS = 0.85;

    private static final String LISTED = "SPDX License List";
    private static final String NOT_KNOWN = "NOASSERTION";

    private final Inventory inventory;
    private final Map<String, String> documents = new HashMap<>();
    private final Map<String, LicenseEntry> licenses = new HashMap<>();
    private final Map<String, List<InventoryEntry>> containers = new HashMap<>();
    private final Map<String, Map<String, LedgerEntry>> owed = new HashMap<>();
    private final TextCollection texts = new TextCollection();
    private final Set<Missing> missing = new LinkedHashSet<>();

    private AttributionCompiler(Inventory inventory) {
        this.inventory = inventory;
        for (DocumentEntry document : inventory.documents()) {
            documents.put(document.sha256(), document.text());
        }
        inventory.licenses().forEach(license -> licenses.put(license.id(), license));
        for (InventoryEntry entry : inventory.components()) {
            entry.contains()
                    .forEach(inner -> containers
                            .computeIfAbsent(inner, key -> new ArrayList<>())
                            .add(entry));
        }
        for (LedgerEntry entry : inventory.ledger()) {
            owed.computeIfAbsent(entry.component(), key -> new HashMap<>()).put(entry.obligation(), entry);
        }
    }

    /** The notices that a product with this inventory owes its recipients. */
    public static AttributionDocument compile(Inventory inventory) {
        return new AttributionCompiler(inventory).document();
    }

    private AttributionDocument document() {
        Distribution distribution = new Distribution(inventory);
        List<InventoryEntry> distributed = distribution.components().stream()
                .sorted(Comparator.<InventoryEntry, String>comparing(
                                entry -> entry.name().toLowerCase(Locale.ROOT))
                        .thenComparing(InventoryEntry::purl))
                .toList();
        List<Work> works = distributed.stream().map(this::work).toList();
        if (!inventory.complete()) {
            missing.add(new Missing(
                    inventory.target().coordinates(),
                    "The scan is incomplete, so components or texts may be absent here.",
                    "Mend the errors that the report lists, and scan again."));
        }
        return new AttributionDocument(
                inventory.target().name(),
                inventory.target().coordinates(),
                distribution.ships() || !works.isEmpty(),
                works,
                texts.all(),
                List.copyOf(missing));
    }

    private Work work(InventoryEntry entry) {
        String license = license(entry);
        List<Reference> carried = carried(entry, "license", Kind.LICENSE);
        List<Reference> notices = carried(entry, "notice", Kind.NOTICE);
        List<Reference> ofLicenses = new ArrayList<>(carried);
        ofLicenses.addAll(ofContainers(entry));
        ofLicenses.addAll(listed(entry, license));
        boolean examined = entry.sha256() != null
                || !entry.documents().isEmpty()
                || entry.copyrights().stream().anyMatch(InventoryEntry.Copyright::standsInArtifact)
                || !containers(entry).isEmpty();
        if (!examined && !inventory.target().pomsOnly()) {
            missing.add(new Missing(
                    entry.coordinates(),
                    "Its artifact was not looked at, so the texts and notices that it carries are not here.",
                    "Make the artifact available and scan again."));
        } else if (!examined) {
            missing.add(new Missing(
                    entry.coordinates(),
                    "Its artifact was left alone by request, so the texts and notices that it carries are not here.",
                    "Scan again without --poms-only."));
        }
        entry.issues().stream()
                .filter(issue -> issue.stage().equals("evidence"))
                .forEach(issue -> missing.add(new Missing(entry.coordinates(), issue.message(), issue.remedy())));
        Map<String, LedgerEntry> due = owed.getOrDefault(entry.purl(), Map.of());
        return new Work(
                entry.purl(),
                entry.coordinates(),
                entry.name(),
                version(entry.coordinates()),
                entry.homepage(),
                license,
                containers(entry).stream().map(InventoryEntry::coordinates).toList(),
                entry.copyrights().stream()
                        .map(InventoryEntry.Copyright::statement)
                        .toList(),
                entry.purl().contains("#"),
                examined,
                ofLicenses,
                notices,
                source(entry, due.get("offer-source")),
                acknowledgements(entry, due.get("acknowledge-in-advertising")));
    }

    private static String version(String coordinates) {
        return WrittenCoordinates.read(coordinates)
                .map(WrittenCoordinates::version)
                .orElse(coordinates);
    }

    private List<InventoryEntry> containers(InventoryEntry entry) {
        return containers.getOrDefault(entry.purl(), List.of());
    }

    /** The licenses taken in any of the uses; the one concluded where there is no choice. */
    private static String license(InventoryEntry entry) {
        Set<String> chosen = new TreeSet<>();
        entry.usages().forEach(usage -> {
            if (usage.distributes() && usage.chosen() != null) {
                chosen.add(usage.chosen());
            }
        });
        String taken = entry.license().chosen();
        if (taken != null) {
            return taken;
        }
        return chosen.size() == 1 ? chosen.iterator().next() : entry.license().concluded();
    }

    private List<Reference> carried(InventoryEntry entry, String kind, Kind as) {
        List<Reference> references = new ArrayList<>();
        for (InventoryEntry.Document document : entry.documents()) {
            String text = documents.get(document.sha256());
            if (text != null && document.kind().equals(kind)) {
                references.add(reference(entry, document, text, as));
            }
        }
        return references;
    }

    private Reference reference(InventoryEntry entry, InventoryEntry.Document document, String text, Kind as) {
        String about = document.about();
        String whose = about == null || about.equals(entry.name()) ? entry.name() : about + " in " + entry.name();
        String title = as == Kind.NOTICE ? "Notice of " + whose : title(entry, text) + ", as shipped with " + whose;
        return new Reference(texts.add(as, title, text, entry.coordinates()), document.path(), about);
    }

    /** What a text is the text of, as far as the licenses of the component tell. */
    private String title(InventoryEntry entry, String text) {
        String names = LicenseIds.of(entry.license().concluded()).stream()
                .map(licenses::get)
                .filter(license -> license != null
                        && license.text() != null
                        && !license.kind().equals("reference")
                        && texts.holds(text, license.text(), HOLDS))
                .map(LicenseEntry::name)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "License" : names;
    }

    /** What lies in an artifact without a file of its own is spoken of by the files of the artifact. */
    private List<Reference> ofContainers(InventoryEntry entry) {
        if (!entry.documents().isEmpty()) {
            return List.of();
        }
        List<Reference> references = new ArrayList<>();
        for (InventoryEntry container : containers(entry)) {
            for (InventoryEntry.Document document : container.documents()) {
                boolean named = entry.evidence().stream()
                        .anyMatch(evidence -> evidence.location().equals(document.path())
                                || evidence.location().startsWith(document.path() + ":"));
                String text = documents.get(document.sha256());
                if (named && text != null) {
                    references.add(reference(
                            entry, document, text, document.kind().equals("notice") ? Kind.NOTICE : Kind.LICENSE));
                }
            }
        }
        return references;
    }

    /** SPDX's texts of the licenses whose words the artifact does not carry. */
    private List<Reference> listed(InventoryEntry entry, String license) {
        if (license.equals(NOT_KNOWN) || license.equals("NONE")) {
            missing.add(new Missing(
                    entry.coordinates(),
                    license.equals("NONE")
                            ? "It says that it grants no license, so there is no text to pass on."
                            : "Its license is not known, so its text is not here.",
                    "Find out its license before it is distributed, and write it down as a curation."));
            return List.of();
        }
        List<String> carried = Stream.concat(Stream.of(entry), containers(entry).stream())
                .flatMap(each -> each.documents().stream())
                .map(document -> documents.getOrDefault(document.sha256(), ""))
                .toList();
        List<Reference> references = new ArrayList<>();
        boolean isNamed = Stream.concat(Stream.of(entry), containers(entry).stream())
                .anyMatch(each -> !each.copyrights().isEmpty());
        for (String id : LicenseIds.of(license)) {
            LicenseEntry listed = licenses.get(id);
            String text = listed == null ? null : listed.text();
            boolean isReference = listed != null && listed.kind().equals("reference");
            if (listed == null || text == null || text.isBlank() || isReference) {
                if (carried.stream().noneMatch(each -> !each.isBlank()) || listed == null) {
                    missing.add(new Missing(
                            entry.coordinates(),
                            "The text of its license " + id + " is not known.",
                            "Obtain the text from its authors, and add it to the notices by hand."));
                }
            } else if (carried.stream().noneMatch(each -> texts.holds(each, text, HOLDS))) {
                references.add(new Reference(
                        texts.add(Kind.LICENSE, listed.name(), text.strip() + "\n", entry.coordinates()),
                        LISTED,
                        null));
                if (!isNamed && LicenseTemplate.leavesHolderOpen(text) && keepsNotices(entry, id)) {
                    missing.add(new Missing(
                            entry.coordinates(),
                            "Its license " + id + " wants its copyright notice passed on, and none was found.",
                            "Find the copyright notice in its sources, and write it into a curation as 'copyright'."));
                }
            }
        }
        return references;
    }

    private boolean keepsNotices(InventoryEntry entry, String license) {
        LedgerEntry due = owed.getOrDefault(entry.purl(), Map.of()).get(Obligation.KEEP_COPYRIGHT_NOTICES);
        return due != null && due.licenses().contains(license);
    }

    private @Nullable SourceOffer source(InventoryEntry entry, @Nullable LedgerEntry due) {
        if (due == null) {
            return null;
        }
        String address = entry.scm() != null ? entry.scm() : entry.homepage();
        if (address == null) {
            missing.add(new Missing(
                    entry.coordinates(),
                    "Its license owes recipients its source code, and nobody says where that is kept.",
                    "Find the source code of exactly this version, and say in the notices where recipients get it."));
        }
        return new SourceOffer(due.licenses(), address, sourceJar(entry));
    }

    private static String sourceJar(InventoryEntry entry) {
        return WrittenCoordinates.read(entry.coordinates())
                .map(named -> named.ga() + ":jar:sources:" + named.version())
                .orElseGet(entry::coordinates);
    }

    private List<String> acknowledgements(InventoryEntry entry, @Nullable LedgerEntry due) {
        if (due == null) {
            return List.of();
        }
        List<String> found = Acknowledgements.in(entry.documents().stream()
                .map(document -> documents.getOrDefault(document.sha256(), ""))
                .toList());
        if (found.isEmpty()) {
            missing.add(new Missing(
                    entry.coordinates(),
                    "Its license wants an acknowledgement in advertising, whose words its artifact does not say.",
                    "Find the acknowledgement in the license of its sources, and print it where the product is"
                            + " advertised."));
        }
        return found;
    }
}
