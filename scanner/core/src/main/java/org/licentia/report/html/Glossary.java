package org.licentia.report.html;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.licentia.inventory.InventoryEntry;

/** The words of the field as the page shows and explains them. Unknown words are shown as they are. */
final class Glossary {
    /** The category of what nobody knows. */
    static final String UNSTATED = "unstated";

    private static final Map<String, Term> VERDICTS = terms(
            new Term("deny", "Denied", "The policy forbids this use."),
            new Term("needs-review", "Needs review", "A person has to decide before this ships."),
            new Term("allow-with-obligations", "With obligations", "May ship when its conditions are met."),
            new Term("allow", "Allowed", "May ship; nothing to do."));

    private static final Map<String, Term> STATUSES = terms(
            new Term("AGREED", "Agreed", "Several independent places say the same."),
            new Term("DECLARED_ONLY", "Declared only", "Only metadata says it; no license text confirms it."),
            new Term("DETECTED_ONLY", "Detected only", "Only recognised license texts say it."),
            new Term("CURATED", "Curated", "A person looked and wrote down the answer."),
            new Term(
                    "CONFLICTING",
                    "Conflicting",
                    "Places contradict each other; judged by the strictest, and never let pass."),
            new Term("AMBIGUOUS", "Ambiguous", "The words may mean several things; judged by the strictest."),
            new Term("UNKNOWN", "Unknown", "Nothing is said, or nothing that we understand."));

    private static final Map<String, Term> CATEGORIES = terms(
            new Term("public-domain", "Public domain", "under public-domain terms"),
            new Term("permissive", "Permissive", "under a permissive license"),
            new Term("weak-copyleft-file", "Weak copyleft, per file", "under weak copyleft (per file)"),
            new Term("weak-copyleft-library", "Weak copyleft, per library", "under weak copyleft (per library)"),
            new Term("strong-copyleft", "Strong copyleft", "under strong copyleft"),
            new Term("network-copyleft", "Network copyleft", "under network copyleft"),
            new Term("source-available", "Source available", "under a source-available license"),
            new Term("non-commercial", "Non-commercial", "under a non-commercial license"),
            new Term("proprietary-free", "Proprietary, free of charge", "under a proprietary license"),
            new Term("commercial", "Commercial", "under a commercial license"),
            new Term("documentation-data", "Documentation or data", "under a license for documentation or data"),
            new Term(UNSTATED, "Unstated", "without a known license"));

    private static final Map<String, Term> MODELS = terms(
            new Term("distributed-binary", "Shipped as a binary", "Customers receive the product as a binary."),
            new Term("saas", "Offered as a service", "Customers use the product over a network and get no copy."),
            new Term("internal", "Used inside only", "Nobody outside the organisation receives or uses the product."),
            new Term("source-distribution", "Published as source", "The product is published as source."),
            new Term("embedded-device", "Shipped in a device", "The product is shipped inside a device."));

    private static final Map<String, Term> STATES = terms(
            new Term("in-force", "In force", "It counts."),
            new Term("expires-soon", "Expires soon", "It counts, but not for much longer."),
            new Term("expired", "Expired", "Its last day has passed, so it counts no more."),
            new Term("not-yet", "Not yet in force", "It was made for a later date."),
            new Term("partial", "Partial", "It does not cover every use of the component, so the finding counts."),
            new Term("unused", "Unused", "Nothing in this scan is as it describes."),
            new Term("too-broad", "Too broad", "It covers more than one decision may."),
            new Term(
                    "evidence-changed",
                    "Evidence changed",
                    "What was known when it was made is not what is known now; somebody has to look again."),
            new Term("not-offered", "Not offered", "The component does not offer that license."),
            new Term("contradicted", "Contradicted", "Several choices speak of one component, and none counts."),
            new Term("not-entitled", "Not entitled", "No valid contract backs it."));

    private static final Map<String, String> TRIGGERS = Map.of(
            "distribution", "due because copies reach others",
            "modification", "due because we changed it",
            "network-use", "due because others use it over a network, or will",
            "device", "due because it ships in a device",
            "promotion", "due when somebody promotes the product by the authors’ names",
            "advertising", "due when somebody advertises the product",
            "unread", "due because nobody has recorded what the license asks for");

    private Glossary() {}

    /**
     * A word of the field.
     *
     * @param id as in the inventory
     * @param label as the page shows it
     * @param meaning one sentence; for a category, words that follow a noun
     */
    record Term(String id, String label, String meaning) {}

    /** The verdicts and statuses with what they mean, strictest verdict first. */
    static List<Term> explained() {
        return Stream.concat(VERDICTS.values().stream(), STATUSES.values().stream())
                .toList();
    }

    static Term verdict(String id) {
        return VERDICTS.getOrDefault(id, new Term(id, spaced(id), ""));
    }

    static Term status(String id) {
        return STATUSES.getOrDefault(id, new Term(id, spaced(id), ""));
    }

    static Term model(String id) {
        return MODELS.getOrDefault(id, new Term(id, spaced(id), ""));
    }

    static Term state(String id) {
        return STATES.getOrDefault(id, new Term(id, spaced(id), ""));
    }

    /** The colour and shape of a decision's state: what counts, what will soon not, what does not. */
    static String toneOfState(String id) {
        return switch (id) {
            case "in-force" -> "allow";
            case "expires-soon", "not-yet", "unused" -> "review";
            default -> "deny";
        };
    }

    /** What makes an obligation due, as words that follow its title. */
    static String trigger(String id) {
        return TRIGGERS.getOrDefault(id, id.replace('-', ' '));
    }

    static Term category(String id) {
        return CATEGORIES.getOrDefault(id, new Term(id, spaced(id), "under a license of category “" + id + "”"));
    }

    /** What a conclusion's category is called; that nobody granted a license is a statement of its own. */
    static String category(InventoryEntry.License license) {
        return license.concluded().equals("NONE")
                ? "No license granted"
                : category(license.category()).label();
    }

    /** Whether nothing is known about a license: silence, or only words that nobody recognises. */
    static boolean unknown(String category) {
        return category.equals(UNSTATED);
    }

    /** What components of these categories are, as words that follow a noun; empty when there is no short way to say it. */
    static String together(Collection<String> categories) {
        List<String> phrases = categories.stream()
                .map(category -> category(category).meaning())
                .distinct()
                .sorted()
                .toList();
        return phrases.size() > 2 ? "" : Prose.list(phrases, "or").replace("or under ", "or ");
    }

    /** The colour and shape a verdict has everywhere on the page. */
    static String tone(String verdict) {
        return switch (verdict) {
            case "deny" -> "deny";
            case "needs-review" -> "review";
            case "allow-with-obligations" -> "obligations";
            case "allow" -> "allow";
            default -> "unknown";
        };
    }

    /** How strict a verdict is; the strictest is 3, a missing one -1. */
    static int strictness(String verdict) {
        return switch (verdict) {
            case "deny" -> 3;
            case "needs-review" -> 2;
            case "allow-with-obligations" -> 1;
            case "allow" -> 0;
            default -> -1;
        };
    }

    private static String spaced(String id) {
        return Prose.sentence(id.replace('-', ' ').replace('_', ' '));
    }

    private static Map<String, Term> terms(Term... terms) {
        Map<String, Term> byId = new LinkedHashMap<>();
        for (Term term : terms) {
            byId.put(term.id(), term);
        }
        return byId;
    }
}
