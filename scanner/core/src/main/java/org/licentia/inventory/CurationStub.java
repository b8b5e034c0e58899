package org.licentia.inventory;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.licentia.yaml.YamlWords;

/** The beginning of a curation: what a machine knows is filled in, what a person has to find out is empty. */
final class CurationStub {
    private static final int MOST_READINGS = 8;

    private CurationStub() {}

    /**
     * An entry for {@code .licentia/curations.yml}. As long as its license or its reason is empty, it is refused, with
     * the line to fill in.
     */
    static String of(InventoryEntry entry, String asOf) {
        Optional<WrittenCoordinates> coordinates = WrittenCoordinates.read(entry.coordinates());
        String sha256 = entry.sha256();
        return "- component: "
                + YamlWords.quoted(coordinates.map(WrittenCoordinates::ga).orElse("")) + "\n"
                + "  versions: "
                + YamlWords.quoted(coordinates.map(WrittenCoordinates::version).orElse("")) + "\n"
                + "  license: \"\"   # " + hint(entry.license()) + "\n"
                + "  reason: \"\"    # how you know, in one sentence\n"
                + "  evidence:\n"
                + (sha256 == null
                        ? "    - \"\"       # the https address that shows it, or sha256: of the artifact\n"
                        : "    - sha256:" + sha256 + "\n")
                + "  author: \"\"    # who answers for it\n"
                + "  date: " + asOf + "\n";
    }

    private static String hint(InventoryEntry.License license) {
        List<String> readings = license.readings();
        if (readings.isEmpty()) {
            return license.concluded().equals("NOASSERTION")
                    ? "an SPDX expression; nothing is known so far"
                    : "an SPDX expression; so far " + onOneLine(license.concluded());
        }
        String listed = readings.stream()
                .limit(MOST_READINGS)
                .map(CurationStub::onOneLine)
                .collect(Collectors.joining(", "));
        return "an SPDX expression; so far it may be " + listed + (readings.size() > MOST_READINGS ? ", …" : "");
    }

    private static String onOneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ");
    }
}
