package org.licentia.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.InventoryEntry;

/**
 * What this scan left open and only people can answer; each question says what its answer would change.
 *
 * @param beyond how many further questions the inventory raises, of kinds already shown
 */
record ClarificationQuestions(List<Question> shown, int beyond) {
    private static final int NAMED = 6;
    private static final int MOST = 25;

    /**
     * One question.
     *
     * @param changes what the answer would change
     * @param about the components concerned, the first few
     * @param more how many further ones
     */
    record Question(String ask, String changes, List<Recommendations.Reference> about, int more) {}

    /** The questions of an inventory, those that concern most components first within each kind. */
    static ClarificationQuestions of(Inventory inventory) {
        List<InventoryEntry> judged =
                inventory.components().stream().filter(entry -> !entry.own()).toList();
        List<Question> questions = new ArrayList<>();
        byKey(judged, hasStatus("CONFLICTING"), entry -> sayings(entry).toString())
                .forEach(entries -> questions.add(conflicting(entries)));
        // Where every reading passes, nobody needs to be asked.
        List<InventoryEntry> stopped = judged.stream()
                .filter(entry -> entry.decision() != null
                        && Glossary.strictness(entry.decision().verdict()) >= 2)
                .toList();
        byKey(
                        stopped,
                        ((Predicate<InventoryEntry>) ClarificationQuestions::isOpen)
                                .and(Predicate.not(ClarificationQuestions::isUnknown)),
                        entry -> entry.license().readings().toString() + words(entry))
                .forEach(entries -> questions.add(ambiguous(entries)));
        // What could not be obtained is asked for below.
        Set<String> missing = inventory.unobtained().keySet();
        byKey(
                        judged,
                        entry -> isUnknown(entry) && !missing.contains(entry.purl()),
                        entry -> Boolean.toString(isNone(entry)) + allWords(entry))
                .forEach(entries -> questions.add(unknown(entries)));
        if (!inventory.complete()) {
            questions.add(missing(inventory));
        }
        List<Question> shown = questions.stream().limit(MOST).toList();
        return new ClarificationQuestions(shown, questions.size() - shown.size());
    }

    private static Question conflicting(List<InventoryEntry> entries) {
        InventoryEntry first = entries.get(0);
        List<String> sayings = sayings(first);
        return question(
                "Which is right for " + subject(entries) + ": "
                        + (sayings.size() > 1 ? Prose.list(sayings, "or") : "what the metadata or what the text says")
                        + "?",
                "Until somebody decides, we judge by the strictest"
                        + judged(first) + verdict(first)
                        + ". A curation with the evidence settles it for good.",
                entries);
    }

    private static Question ambiguous(List<InventoryEntry> entries) {
        InventoryEntry first = entries.get(0);
        List<String> readings = first.license().readings();
        String words = words(first);
        String judged = "We judge by the strictest reading" + judged(first) + verdict(first);
        if (first.license().rule().equals("declared-among-texts")) {
            return question(
                    "Do the further licenses whose texts lie in " + subject(entries) + " apply to "
                            + (entries.size() == 1 ? "it" : "them") + " as well: "
                            + readings.get(readings.size() - 1) + "?",
                    "Its metadata names " + first.license().concluded() + " alone, so both readings are judged"
                            + verdict(first) + ". If the texts are about something else, the metadata counts.",
                    entries);
        }
        if (List.of("choice-in-text", "text-of-one-of-several")
                .contains(first.license().rule())) {
            return question(
                    "May one choose between the licenses of " + subject(entries) + ": "
                            + first.license().concluded() + "?",
                    "One place offers the choice and another names only one side of it, so both readings are judged"
                            + verdict(first) + ". If one may choose, the milder license can be taken.",
                    entries);
        }
        if (first.license().rule().equals("several-licenses")) {
            return question(
                    "Do all licenses that " + subject(entries) + Prose.verb(entries.size(), " lists", " list")
                            + " apply, or may one be chosen: " + first.license().concluded() + "?",
                    "Nothing says it, so both readings are judged" + verdict(first)
                            + ". If one may be chosen, the milder license can be taken.",
                    entries);
        }
        return question(
                "What does " + (words.isEmpty() ? "the license statement" : "“" + words + "”") + " of "
                        + subject(entries) + " mean"
                        + (readings.isEmpty() ? "?" : ": " + Prose.list(readings, "or") + "?"),
                judged + ". Another answer can only make it milder.",
                entries);
    }

    private static Question unknown(List<InventoryEntry> entries) {
        InventoryEntry first = entries.get(0);
        List<String> words = allWords(first);
        boolean one = entries.size() == 1;
        if (isNone(first)) {
            return question(
                    "Will somebody grant us a license for " + subject(entries) + "?",
                    "Nobody has permitted us to ship " + (one ? "it" : "them") + verdict(first)
                            + ". A license in writing lets the policy decide.",
                    entries);
        }
        String quoted = Prose.list(words.stream().map(each -> "“" + each + "”").toList());
        return question(
                words.isEmpty()
                        ? "Under which license " + (one ? "is " : "are ") + subject(entries) + " published?"
                        : (words.size() == 1 ? "Which license do the words " : "Which licenses do the words ") + quoted
                                + " of " + subject(entries) + " stand for?",
                "Without an answer nobody has permitted us to ship " + (one ? "it" : "them") + verdict(first)
                        + ". A known license lets the policy decide.",
                entries);
    }

    private static Question missing(Inventory inventory) {
        List<Inventory.IssueEntry> errors = inventory.issues().stream()
                .filter(issue -> issue.severity().equals("error"))
                .toList();
        Set<String> listed =
                inventory.components().stream().map(InventoryEntry::purl).collect(Collectors.toSet());
        List<Recommendations.Reference> about = errors.stream()
                .flatMap(issue -> Stream.ofNullable(issue.component() == null ? issue.module() : issue.component()))
                .distinct()
                .map(name -> new Recommendations.Reference(
                        name, listed.contains(name) ? "#" + Anchors.component(name) : "#issues"))
                .toList();
        return new Question(
                "Can you make available what this scan could not obtain or read?",
                "Its licenses, and those of whatever it depends on, are not part of this answer; they can only add findings.",
                about.stream().limit(NAMED).toList(),
                Math.max(0, about.size() - NAMED));
    }

    private static Question question(String ask, String changes, List<InventoryEntry> entries) {
        return new Question(
                ask,
                changes,
                entries.stream()
                        .limit(NAMED)
                        .map(entry -> new Recommendations.Reference(
                                entry.coordinates(), "#" + Anchors.component(entry.purl())))
                        .toList(),
                Math.max(0, entries.size() - NAMED));
    }

    private static String judged(InventoryEntry entry) {
        return entry.decision() == null ? "" : ", " + entry.decision().judged();
    }

    private static String subject(List<InventoryEntry> entries) {
        return entries.size() == 1 ? entries.get(0).coordinates() : Prose.count(entries.size(), "component");
    }

    private static String verdict(InventoryEntry entry) {
        InventoryEntry.Decision decision = entry.decision();
        return decision == null
                ? ""
                : " (" + Glossary.verdict(decision.verdict()).label().toLowerCase(Locale.ROOT) + ")";
    }

    private static Predicate<InventoryEntry> hasStatus(String status) {
        return entry -> entry.license().status().equals(status);
    }

    private static boolean isOpen(InventoryEntry entry) {
        return entry.license().status().equals("AMBIGUOUS")
                || (!entry.license().readings().isEmpty()
                        && !entry.license().status().equals("CONFLICTING"));
    }

    private static boolean isUnknown(InventoryEntry entry) {
        return Glossary.unknown(entry.license().category())
                && !entry.license().status().equals("CONFLICTING");
    }

    private static boolean isNone(InventoryEntry entry) {
        return entry.license().concluded().equals("NONE");
    }

    /** The first words that a place says, as found; a URL when there are no words. */
    private static String words(InventoryEntry entry) {
        return allWords(entry).stream().findFirst().orElse("");
    }

    private static List<String> allWords(InventoryEntry entry) {
        return entry.evidence().stream()
                .flatMap(evidence -> Stream.of(evidence.statement(), Objects.requireNonNullElse(evidence.url(), ""))
                        .filter(words -> !words.isBlank())
                        .limit(1))
                .map(words -> VisibleText.of(words.strip(), 120))
                .distinct()
                .limit(4)
                .toList();
    }

    private static List<String> sayings(InventoryEntry entry) {
        return entry.evidence().stream()
                .filter(evidence -> !evidence.confidence().equals("hint"))
                .map(evidence -> evidence.expression() + " (" + evidence.location() + ")")
                .distinct()
                .limit(4)
                .toList();
    }

    private static List<List<InventoryEntry>> byKey(
            List<InventoryEntry> entries, Predicate<InventoryEntry> concerned, Function<InventoryEntry, String> key) {
        Map<String, List<InventoryEntry>> groups = entries.stream()
                .filter(concerned)
                .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
        return groups.values().stream()
                .sorted((left, right) -> Integer.compare(right.size(), left.size()))
                .toList();
    }
}
