package org.licentia.report.cyclonedx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.InventoryEntry;
import org.licentia.inventory.LicenseEntry;
import org.licentia.report.StatedConclusion;
import org.licentia.report.cyclonedx.BomComponent.Concluded;
import org.licentia.report.cyclonedx.BomComponent.LicenseText;
import org.licentia.report.cyclonedx.BomComponent.StatedLicense;
import org.licentia.spdx.LicenseList;
import org.licentia.spdx.SpdxExpression;
import org.licentia.spdx.SpdxParser;
import org.licentia.spdx.SpdxTerm;

/**
 * What is said about licenses. The conclusion is always an expression, a single id too: the ids that {@code license.id}
 * may hold are those of one edition of the SPDX list, which readers have in other editions than we.
 */
final class Licenses {
    private static final int LONGEST_REPEATED = 2_000;

    private final SpdxParser parser = new SpdxParser(LicenseList.bundled());
    private final Map<String, Optional<Concluded>> conclusions = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, String> rules = new HashMap<>();
    private final Map<String, String> places = new HashMap<>();

    Licenses(Inventory inventory, BomGraph graph) {
        for (LicenseEntry license : inventory.licenses()) {
            String text = license.text();
            if (text != null) {
                texts.put(license.id(), Text.lines(text));
            }
        }
        inventory.conclusionRules().forEach(rule -> rules.put(rule.id(), rule.sentence()));
        int index = 0;
        for (InventoryEntry entry : inventory.components()) {
            String ref = graph.ref(index++);
            Concluded concluded = concluded(StatedConclusion.of(entry).expression());
            if (concluded != null) {
                concluded.texts().forEach(text -> places.putIfAbsent(text.id(), ref));
            }
        }
    }

    /**
     * The texts of a conclusion that stand with the component of that reference: all short ones, and of the long ones
     * those that no component before it carries. So the size of a document does not depend on how many components share
     * a long text.
     */
    List<LicenseText> textsAt(String ref, Concluded concluded) {
        return concluded.texts().stream()
                .filter(text -> text.text().length() <= LONGEST_REPEATED || ref.equals(places.get(text.id())))
                .toList();
    }

    /** For each other text of a conclusion, its id and the reference of the component with which it stands. */
    List<String> textsElsewhere(String ref, Concluded concluded) {
        List<LicenseText> here = textsAt(ref, concluded);
        return concluded.texts().stream()
                .filter(text -> !here.contains(text))
                .map(text -> text.id() + " " + places.get(text.id()))
                .toList();
    }

    /**
     * A conclusion; null for {@code NOASSERTION} and {@code NONE}, which are no expressions, and for what cannot be
     * read.
     */
    @Nullable
    Concluded concluded(String expression) {
        return conclusions.computeIfAbsent(expression, this::read).orElse(null);
    }

    private Optional<Concluded> read(String expression) {
        return parser.tryParse(expression)
                .filter(parsed -> !(parsed instanceof SpdxTerm term && (term.isNoAssertion() || term.isNone())))
                .map(parsed -> new Concluded(parsed.toString(), references(parsed)));
    }

    private List<LicenseText> references(SpdxExpression expression) {
        List<LicenseText> references = new ArrayList<>();
        for (SpdxTerm term : expression.terms()) {
            String text = texts.get(term.license());
            if (term.isLicenseRef() && text != null && !text.isBlank()) {
                references.add(new LicenseText(term.license(), text));
            }
        }
        return references.stream().distinct().toList();
    }

    /** What a rule of conclusion does, one sentence; null when the inventory does not say. */
    @Nullable
    String sentence(String rule) {
        return rules.get(rule);
    }

    /** What each place says, once. */
    static List<StatedLicense> stated(InventoryEntry entry) {
        LinkedHashSet<StatedLicense> stated = new LinkedHashSet<>();
        for (InventoryEntry.Evidence evidence : entry.evidence()) {
            boolean declared = evidence.kind().equals("declared");
            List<Bom.Property> properties = new ArrayList<>();
            Text.add(properties, "expression", evidence.expression());
            Text.add(properties, "source", evidence.source());
            Text.add(properties, "kind", evidence.kind());
            Text.add(properties, "confidence", evidence.confidence());
            Text.add(properties, "location", evidence.location());
            Text.add(properties, "sha256", evidence.sha256());
            if (!declared) {
                Text.add(properties, "statement", evidence.statement());
            }
            String url = evidence.url();
            if (Text.webAddress(url) == null) {
                Text.add(properties, "url", url);
            }
            String words = declared ? evidence.statement() : evidence.expression();
            String otherwise = Text.line(url, Text.line(evidence.expression(), "unnamed"));
            stated.add(new StatedLicense(Text.line(words, otherwise), declared, Text.webAddress(url), properties));
        }
        return List.copyOf(stated);
    }
}
