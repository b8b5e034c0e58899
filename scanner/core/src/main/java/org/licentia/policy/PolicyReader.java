package org.licentia.policy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.licentia.digest.Sha256;
import org.licentia.facts.LicenseFacts;
import org.licentia.issue.LicentiaException;
import org.licentia.spdx.SpdxTerm;
import org.licentia.yaml.Suggestion;
import org.licentia.yaml.YamlText;
import org.licentia.yaml.YamlValue;

/**
 * Reads policy files. A file that is not understood completely is refused, with the line, the cause and the remedy: a
 * rule that was silently skipped would let through what it was written to stop. Immutable.
 */
public final class PolicyReader {
    /** The id of the policy that is used when nobody names one. */
    public static final String STANDARD = "commercial-distribution";

    private static final List<String> BUILT_IN = List.of(STANDARD);
    private static final String FORMAT = "1";
    private static final int MAX_RULES = 1_000;

    private final PolicyRuleReader rules;

    /**
     * @param facts the licenses, categories and restrictions that rules may name
     * @param words the words that rules may use in {@code when}
     */
    public PolicyReader(LicenseFacts facts, List<PolicyWord> words) {
        this.rules = new PolicyRuleReader(facts, words);
    }

    /** A policy that travels with the scanner, by its id. */
    public Policy builtIn(String id) {
        YamlText text = BUILT_IN.contains(id) ? YamlText.builtIn(id + ".yaml") : null;
        if (text == null) {
            throw new LicentiaException("There is no built-in policy '" + YamlValue.quoted(id) + "'. "
                    + "A policy of your own is named by its file. " + Suggestion.of(id, BUILT_IN));
        }
        return read(text);
    }

    /** A policy of the user. */
    public Policy read(Path file) {
        return read(YamlText.of(file));
    }

    /** A policy from its bytes; the name stands for the file in messages. */
    public Policy read(String name, byte[] yaml) {
        return read(new YamlText(name, yaml));
    }

    private Policy read(YamlText text) {
        YamlValue document = text.parse();
        Map<String, YamlValue> root =
                document.entries("a policy", Set.of("format", "id", "title", "description", "assumes", "rules"));
        readFormat(document, root);
        String id = required(document, root, "id", "reports say by which policy they judged")
                .text("id");
        if (!PolicyRuleReader.isId(id)) {
            throw root.getOrDefault("id", document)
                    .error("the policy's id '" + YamlValue.quoted(id) + "' is not kebab-case. "
                            + "Use lower-case letters, digits and single hyphens");
        }
        String title = required(document, root, "title", "reports print it").text("title");
        String description = required(document, root, "description", "readers want to know what the policy is for")
                .text("description");
        DistributionContext context = readContext(document, root);
        return new Policy(
                new PolicyReference(id, title, Sha256.hex(text.bytes())),
                description,
                context,
                readRules(required(document, root, "rules", "without rules everything would need review")),
                List.of(),
                null);
    }

    private static void readFormat(YamlValue document, Map<String, YamlValue> root) {
        YamlValue format = required(document, root, "format", "it says how the file is to be read");
        if (!format.text("format").equals(FORMAT)) {
            throw format.error("format " + YamlValue.quoted(format.text("format")) + " is not known to this version. "
                    + "Write format: " + FORMAT + ", or use a newer Licentia");
        }
    }

    // Verdicts only mean something under these assumptions.
    private static DistributionContext readContext(YamlValue document, Map<String, YamlValue> root) {
        YamlValue assumes = required(document, root, "assumes", "verdicts depend on how the product is distributed");
        Map<String, YamlValue> entries = assumes.entries("assumes", Set.of("distribution", "outbound"));
        YamlValue model = required(assumes, entries, "distribution", "verdicts depend on it");
        YamlValue outbound = required(assumes, entries, "outbound", "verdicts depend on it");
        List<String> models = Arrays.stream(DistributionModel.values())
                .map(DistributionModel::toString)
                .toList();
        String word = model.text("distribution");
        return new DistributionContext(
                DistributionModel.parse(word)
                        .orElseThrow(() -> model.error("there is no distribution model '" + YamlValue.quoted(word)
                                + "'. " + Suggestion.of(word, models))),
                SpdxTerm.of(outbound.text("outbound")));
    }

    private List<PolicyRule> readRules(YamlValue value) {
        List<YamlValue> elements = value.sequence("rules");
        if (elements.size() > MAX_RULES) {
            throw value.error("there are more than " + MAX_RULES + " rules. Name several licenses in one rule");
        }
        Map<String, Integer> lines = new LinkedHashMap<>();
        List<PolicyRule> read = new ArrayList<>();
        for (YamlValue element : elements) {
            PolicyRule rule = rules.read(element);
            Integer earlier = lines.putIfAbsent(rule.id(), element.line());
            if (earlier != null) {
                throw element.error("there is another rule '" + rule.id() + "' in line " + earlier
                        + ". Give this one an id of its own; reports and waivers name rules by id");
            }
            read.add(rule);
        }
        return read;
    }

    private static YamlValue required(YamlValue parent, Map<String, YamlValue> entries, String key, String why) {
        YamlValue value = entries.get(key);
        if (value == null) {
            throw parent.error("the policy has no '" + key + "'. Add it: " + why);
        }
        return value;
    }
}
