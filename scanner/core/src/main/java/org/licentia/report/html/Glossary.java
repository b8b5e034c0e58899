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
