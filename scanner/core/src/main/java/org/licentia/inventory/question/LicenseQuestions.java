package org.licentia.inventory.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.Inventory.Question;
import org.licentia.inventory.InventoryEntry;
import org.licentia.inventory.PlainText;

/** Questions about the licenses of components. What is asked of several components alike is asked once. */
final class LicenseQuestions {
    private static final int MOST_WORDS = 120;
    private static final int MOST_PLACES = 4;
    private static final Set<String> CHOICE_RULES = Set.of("choice-in-text", "text-of-one-of-several");

    private LicenseQuestions() {}

    /** Places that contradict each other. */
    static Stream<Question> conflicting(Inventory inventory) {
        return asked(
                inventory,
                LicenseQuestions::isConflicting,
                entry -> sayings(entry).toString(),
                entries -> {
                    InventoryEntry first = entries.get(0);
                    List<String> sayings = sayings(first);
                    return Asking.about(
                            "conflicting-license",
                            "Contradicting license",
                            "Which is right for " + Asking.subject(entries) + ": "
                                    + (sayings.size() > 1
                                            ? Asking.list(sayings, "or")
                                            : "what the metadata or what the text says")
                                    + "?",
                            "Until somebody decides, we judge by the strictest" + judged(first) + verdict(first)
                                    + ". A curation with the evidence settles it for good.",
                            entries);
                });
    }

    /** Words that may mean several things; where every reading passes, nobody needs to be asked. */
    static Stream<Question> ambiguous(Inventory inventory) {
        return asked(
                inventory,
                entry -> Asking.isStopped(entry) && isOpen(entry) && !isUnknown(entry),
                entry -> entry.license().readings() + words(entry),
                LicenseQuestions::ambiguous);
    }

    private static Question ambiguous(List<InventoryEntry> entries) {
        InventoryEntry first = entries.get(0);
        InventoryEntry.License license = first.license();
        String subject = Asking.subject(entries);
        boolean one = entries.size() == 1;
        if (license.rule().equals("declared-among-texts")) {
            return Asking.about(
                    "further-licenses",
                    "Further license texts",
                    "Do the further licenses whose texts lie in " + subject + " apply to " + (one ? "it" : "them")
                            + " as well: "
                            + license.readings().get(license.readings().size() - 1) + "?",
                    "Its metadata names " + license.concluded() + " alone, so both readings are judged" + verdict(first)
                            + ". If the texts are about something else, the metadata counts.",
                    entries);
        }
        if (CHOICE_RULES.contains(license.rule())) {
            return Asking.about(
                    "license-choice",
                    "Choice of licenses",
                    "May one choose between the licenses of " + subject + ": " + license.concluded() + "?",
                    "One place offers the choice and another names only one side of it, so both readings are judged"
                            + verdict(first) + ". If one may choose, the milder license can be taken.",
                    entries);
        }
        if (license.rule().equals("several-licenses")) {
            return Asking.about(
                    "license-operator",
                    "All of them or one of them",
                    "Do all licenses that " + subject + (one ? " lists" : " list") + " apply, or may one be chosen: "
                            + license.concluded() + "?",
                    "Nothing says it, so both readings are judged" + verdict(first)
                            + ". If one may be chosen, the milder license can be taken.",
                    entries);
        }
        String words = words(first);
        return Asking.about(
                "ambiguous-license",
                "Ambiguous license name",
                "What does " + (words.isEmpty() ? "the license statement" : "“" + words + "”") + " of " + subject
                        + " mean"
                        + (license.readings().isEmpty() ? "?" : ": " + Asking.list(license.readings(), "or") + "?"),
                "We judge by the strictest reading" + judged(first) + verdict(first)
                        + ". Another answer can only make it milder.",
                entries);
    }

    /** Components without a license that anybody knows. What could not be obtained is asked for elsewhere. */
    static Stream<Question> unknown(Inventory inventory) {
        Set<String> missing = inventory.unobtained().keySet();
        return asked(
                inventory,
                entry -> isUnknown(entry) && !missing.contains(entry.purl()),
                entry -> isNone(entry) + allWords(entry).toString(),
                LicenseQuestions::unknown);
    }

    private static Question unknown(List<InventoryEntry> entries) {
        InventoryEntry first = entries.get(0);
        List<String> words = allWords(first);
        boolean one = entries.size() == 1;
        String subject = Asking.subject(entries);
        if (isNone(first)) {
            return Asking.about(
                    "no-license",
                    "No license granted",
                    "Will somebody grant us a license for " + subject + "?",
                    "Nobody has permitted us to ship " + (one ? "it" : "them") + verdict(first)
                            + ". A license in writing lets the policy decide.",
                    entries);
        }
        String quoted = Asking.list(words.stream().map(each -> "“" + each + "”").toList(), "and");
        return Asking.about(
                "unknown-license",
                "Unknown license",
                words.isEmpty()
                        ? "Under which license " + (one ? "is " : "are ") + subject + " published?"
                        : (words.size() == 1 ? "Which license do the words " : "Which licenses do the words ") + quoted
                                + " of " + subject + " stand for?",
                "Without an answer nobody has permitted us to ship " + (one ? "it" : "them") + verdict(first)
                        + ". A known license lets the policy decide.",
                entries);
    }

    /** What the scan could not look at. */
    static Stream<Question> notObtained(Inventory inventory) {
        if (inventory.complete()) {
            return Stream.of();
        }
        Set<String> missing = new TreeSet<>();
        inventory.issues().stream()
                .filter(issue -> issue.severity().equals("error"))
                .flatMap(issue -> Stream.ofNullable(issue.component()))
                .forEach(missing::add);
        return Stream.of(new Question(
                "not-obtained",
                "Incomplete scan",
                "Can you make available what this scan could not obtain or read?",
                "Its licenses, and those of whatever it depends on, are not part of this answer; they can only add"
                        + " findings.",
                new ArrayList<>(missing)));
    }

    private static Stream<Question> asked(
            Inventory inventory,
            Predicate<InventoryEntry> concerned,
            Function<InventoryEntry, String> key,
            Function<List<InventoryEntry>, Question> question) {
        Map<String, List<InventoryEntry>> groups = Asking.judged(inventory)
                .filter(concerned)
                .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
        return groups.values().stream().map(question).sorted(Asking.WIDEST_FIRST);
    }

    private static String judged(InventoryEntry entry) {
        return entry.decision() == null ? "" : ", " + entry.decision().judged();
    }

    private static String verdict(InventoryEntry entry) {
        InventoryEntry.Decision decision = entry.decision();
        return decision == null ? "" : " (" + decision.verdict() + ")";
    }

    private static boolean isConflicting(InventoryEntry entry) {
        return entry.license().status().equals("CONFLICTING");
    }

    private static boolean isOpen(InventoryEntry entry) {
        return entry.license().status().equals("AMBIGUOUS")
                || (!entry.license().readings().isEmpty() && !isConflicting(entry));
    }

    private static boolean isUnknown(InventoryEntry entry) {
        return entry.license().category().equals("unstated") && !isConflicting(entry);
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
                .map(LicenseQuestions::cut)
                .distinct()
                .limit(MOST_PLACES)
                .toList();
    }

    private static String cut(String words) {
        String line = words.strip().replaceAll("\\s+", " ");
        return line.length() <= MOST_WORDS ? line : PlainText.bounded(line.substring(0, MOST_WORDS)) + "…";
    }

    private static List<String> sayings(InventoryEntry entry) {
        return entry.evidence().stream()
                .filter(evidence -> !evidence.confidence().equals("hint"))
                .map(evidence -> evidence.expression() + " (" + cut(evidence.location()) + ")")
                .distinct()
                .limit(MOST_PLACES)
                .toList();
    }
}
