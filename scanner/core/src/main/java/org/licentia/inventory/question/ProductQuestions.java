package org.licentia.inventory.question;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.licentia.inventory.Inventory;
import org.licentia.inventory.Inventory.ModelChange;
import org.licentia.inventory.Inventory.ModelEntry;
import org.licentia.inventory.Inventory.Question;
import org.licentia.inventory.InventoryEntry;
import org.licentia.policy.DistributionContext;
import org.licentia.policy.Verdict;

/** Questions about the product itself, which only its makers can answer. */
final class ProductQuestions {
    private static final int MOST_NAMED = 4;
    /** Words in the names of modules that are seldom meant to be distributed. */
    private static final Set<String> NOT_FOR_CUSTOMERS = Set.of(
            "sample",
            "samples",
            "example",
            "examples",
            "demo",
            "demos",
            "test",
            "tests",
            "testing",
            "it",
            "its",
            "e2e",
            "benchmark",
            "benchmarks",
            "jmh",
            "perf",
            "playground");

    private static final Set<String> COPYLEFT = Set.of("strong-copyleft", "network-copyleft");
    private static final String LIBRARY = "weak-copyleft-library";

    private ProductQuestions() {}

    /** Modules that look like samples, tests or benchmarks, yet count as distributed and bring findings. */
    static Stream<Question> shippedTestModules(Inventory inventory) {
        Map<String, List<InventoryEntry>> byModule = Asking.judged(inventory)
                .filter(Asking::isStopped)
                .flatMap(entry -> entry.usages().stream()
                        .filter(usage ->
                                usage.shipped() && !usage.scope().equals("test") && looksInternal(usage.module()))
                        .map(usage -> Map.entry(usage.module(), entry)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, TreeMap::new, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        if (byModule.isEmpty()) {
            return Stream.of();
        }
        List<String> names = byModule.keySet().stream().limit(MOST_NAMED).collect(Collectors.toList());
        int more = byModule.size() - names.size();
        if (more > 0) {
            names.add(more + " more");
        }
        return Stream.of(Asking.about(
                "shipped-modules",
                "Modules that may not be distributed",
                (byModule.size() == 1 ? "Is " : "Are ") + Asking.list(names, "and")
                        + " really distributed with the product?",
                "Unless somebody says otherwise every module is. What only modules bring that 'ship' in .licentia.yml"
                        + " leaves out is judged like what tests use.",
                byModule.values().stream().flatMap(List::stream).distinct().toList()));
    }

    private static boolean looksInternal(String module) {
        String artifact = module.substring(module.indexOf(':') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(artifact.split("[-._]")).anyMatch(NOT_FOR_CUSTOMERS::contains);
    }

    /** Whether the product goes other ways too, where that would be judged more strictly. */
    static Stream<Question> distribution(Inventory inventory) {
        Set<String> stricter = new TreeSet<>();
        List<String> models = inventory.models().stream()
                .filter(model -> !model.own())
                .filter(model -> isStricter(inventory, model, stricter))
                .map(ModelEntry::distribution)
                .toList();
        return models.isEmpty()
                ? Stream.of()
                : Stream.of(new Question(
                        "distribution-model",
                        "How the product is distributed",
                        "Is the product distributed as " + inventory.policy().distribution() + " only, or also as "
                                + Asking.list(models, "or") + "?",
                        "Some components pass under the first and are stopped, or weigh more, under another. Each"
                                + " way is judged by itself; --model names it.",
                        List.copyOf(stricter)));
    }

    private static boolean isStricter(Inventory inventory, ModelEntry model, Set<String> stricter) {
        Map<String, String> verdicts = Asking.judged(inventory)
                .filter(entry -> entry.decision() != null)
                .collect(Collectors.toMap(
                        InventoryEntry::purl,
                        entry ->
                                entry.decision() == null ? "" : entry.decision().verdict()));
        Set<String> found = model.changes().stream()
                .filter(change -> strictness(change.verdict()) >= Verdict.NEEDS_REVIEW.ordinal()
                        && strictness(change.verdict()) > strictness(verdicts.getOrDefault(change.component(), "deny")))
                .map(ModelChange::component)
                .collect(Collectors.toSet());
        stricter.addAll(found);
        return !found.isEmpty();
    }

    private static int strictness(String verdict) {
        return Verdict.parse(verdict).map(Verdict::ordinal).orElse(Verdict.DENY.ordinal());
    }

    /** Whether the product is really closed source, where that is what stops components. */
    static Stream<Question> outboundLicense(Inventory inventory) {
        if (!inventory.policy().outbound().equals(DistributionContext.PROPRIETARY.toString())) {
            return Stream.of();
        }
        List<InventoryEntry> entries = Asking.judged(inventory)
                .filter(entry ->
                        entry.decision() != null && entry.decision().verdict().equals("deny"))
                .filter(entry -> COPYLEFT.contains(entry.license().category()))
                .toList();
        return Asking.ifAny(
                "outbound-license",
                "License of the product",
                "Is the product published under proprietary terms?",
                "That is what was judged for, and it is why copyleft stops " + Asking.subject(entries)
                        + ". For a product under a license of its own, --outbound names it.",
                entries);
    }

    /** How source code will be offered, where shipping something owes that. */
    static Stream<Question> sourceOffer(Inventory inventory) {
        List<InventoryEntry> entries = Asking.judged(inventory)
                .filter(entry ->
                        entry.obligations().contains("offer-source") && !Asking.isStopped(entry) && Asking.ships(entry))
                .toList();
        return Asking.ifAny(
                "source-offer",
                "Offer of source code",
                "How do those who receive the product get the source code of " + Asking.subject(entries) + "?",
                "Their licenses ask for it: beside the product, or by an offer in writing that somebody keeps.",
                entries);
    }

    /** Whether libraries are changed or compiled in, which no jar shows and which changes the verdict. */
    static Stream<Question> modifiedLibraries(Inventory inventory) {
        List<InventoryEntry> entries = Asking.judged(inventory)
                .filter(entry ->
                        entry.license().category().equals(LIBRARY) && !Asking.isStopped(entry) && Asking.ships(entry))
                .toList();
        return Asking.ifAny(
                "modified-libraries",
                "Changed or compiled in",
                "Did anybody change " + Asking.subject(entries) + ", or compile the product into a native image?",
                "The library copyleft passes as an unmodified jar that users can replace. 'linkage' in"
                        + " .licentia.yml says where that is not so.",
                entries);
    }
}
