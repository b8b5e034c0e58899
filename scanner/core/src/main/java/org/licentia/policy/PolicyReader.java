package org.licentia.policy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.licentia.digest.Sha256;
import org.licentia.facts.LicenseFacts;
import org.licentia.graph.VersionRange;
import org.licentia.graph.VersionScheme;
import org.licentia.issue.LicentiaException;
import org.licentia.spdx.LicenseList;
import org.licentia.spdx.SpdxParser;
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
    /** The ids of the policies that travel with the scanner, the default one first. */
    public static final List<String> SHIPPED = List.of(STANDARD, "saas", "internal", "embedded", "open-source-apache");

    private static final String FORMAT = "1";
    private static final int MAX_RULES = 1_000;
    private static final Set<String> KEYS =
            Set.of("format", "id", "title", "description", "extends", "assumes", "rules", "overrides");

    private final PolicyRuleReader rules;
    private final PolicyOverrideReader overrides;

    /**
     * A reader of policies whose overrides name single versions and no ranges of them.
     *
     * @param facts the licenses, categories and restrictions that rules may name
     * @param words the words that rules may use in {@code when}
     */
    public PolicyReader(LicenseFacts facts, List<PolicyWord> words) {
        this(
                facts,
                words,
                text -> text.matches("[A-Za-z0-9._+-]{1,200}")
                        ? Optional.of(VersionRange.single(text))
                        : Optional.empty());
    }

    /**
     * @param facts the licenses, categories and restrictions that rules may name
     * @param words the words that rules may use in {@code when}
     * @param versions how versions that overrides name are ordered
     */
    public PolicyReader(LicenseFacts facts, List<PolicyWord> words, VersionScheme versions) {
        this.rules = new PolicyRuleReader(facts, words);
        this.overrides = new PolicyOverrideReader(facts, new SpdxParser(LicenseList.bundled()), versions);
    }

    /** A policy that travels with the scanner, by its id. */
    public Policy builtIn(String id) {
        if (!SHIPPED.contains(id)) {
            throw new LicentiaException("There is no shipped policy '" + YamlValue.quoted(id) + "'. "
                    + "A policy of your own is named by its file. " + Suggestion.of(id, SHIPPED));
        }
        return read(PolicySource.shipped(id));
    }

    /** A policy of the user. */
    public Policy read(Path file) {
        return read(PolicySource.file(file));
    }

    /**
     * A policy from its bytes; the name stands for the file in messages. It may extend shipped policies only: it has no
     * folder in which others lie.
     */
    public Policy read(String name, byte[] yaml) {
        return read(PolicySource.bytes(name, yaml));
    }

    private Policy read(PolicySource source) {
        YamlText text = source.text();
        YamlValue document = text.parse();
        Map<String, YamlValue> root = document.entries("a policy", KEYS);
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
        YamlValue extended = root.get("extends");
        @Nullable Policy base = extended == null ? null : read(source.base(extended));
        DistributionContext context = readContext(document, root, base);
        List<PolicyRule> own = readRules(document, root, base);
        List<PolicyOverride> exceptions = readOverrides(root, base, own);
        return new Policy(
                new PolicyReference(id, title, hash(text, base)), description, context, own, exceptions, base);
    }

    // The hash of a policy that stands alone is that of its file; one that extends another covers that one too.
    private static String hash(YamlText text, @Nullable Policy base) {
        if (base == null) {
            return Sha256.hex(text.bytes());
        }
        ByteArrayOutputStream chain = new ByteArrayOutputStream();
        chain.writeBytes(text.bytes());
        chain.writeBytes(base.reference().sha256().getBytes(StandardCharsets.US_ASCII));
        return Sha256.hex(chain.toByteArray());
    }

    private static void readFormat(YamlValue document, Map<String, YamlValue> root) {
        YamlValue format = required(document, root, "format", "it says how the file is to be read");
        if (!format.text("format").equals(FORMAT)) {
            throw format.error("format " + YamlValue.quoted(format.text("format")) + " is not known to this version. "
                    + "Write format: " + FORMAT + ", or use a newer Licentia");
        }
    }

    // Verdicts only mean something under these assumptions.
    private DistributionContext readContext(YamlValue document, Map<String, YamlValue> root, @Nullable Policy base) {
        YamlValue assumes = root.get("assumes");
        if (assumes == null && base != null) {
            return base.context();
        }
        YamlValue given = required(document, root, "assumes", "verdicts depend on how the product is distributed");
        Map<String, YamlValue> entries = given.entries("assumes", Set.of("distribution", "outbound"));
        YamlValue model = entries.get("distribution");
        YamlValue outbound = entries.get("outbound");
        return new DistributionContext(
                model == null && base != null
                        ? base.context().model()
                        : model(required(given, entries, "distribution", "verdicts depend on it")),
                outbound == null && base != null
                        ? base.context().outbound()
                        : overrides.term(required(given, entries, "outbound", "verdicts depend on it"), "'outbound'"));
    }

    private static DistributionModel model(YamlValue value) {
        String word = value.text("distribution");
        List<String> models = Arrays.stream(DistributionModel.values())
                .map(DistributionModel::toString)
                .toList();
        return DistributionModel.parse(word)
                .orElseThrow(() -> value.error("there is no distribution model '" + YamlValue.quoted(word) + "'. "
                        + Suggestion.of(word, models)));
    }

    private List<PolicyRule> readRules(YamlValue document, Map<String, YamlValue> root, @Nullable Policy base) {
        Map<String, PolicyRule> inherited = new LinkedHashMap<>();
        if (base != null) {
            base.rules().forEach(rule -> inherited.put(rule.id(), rule));
        }
        if (root.get("rules") == null && base != null) {
            return base.rules();
        }
        YamlValue value = required(document, root, "rules", "without rules everything would need review");
        Map<String, PolicyRule> all = new LinkedHashMap<>(inherited);
        read(value, "rules", "rule", rules::read, PolicyRule::id).forEach((element, rule) -> {
            for (Policy each = base; each != null; each = each.base()) {
                each.rules().stream()
                        .filter(replaced -> replaced.locked() && replaced.id().equals(rule.id()))
                        .forEach(replaced -> refuseSoftening(element, replaced, rule));
            }
            all.put(rule.id(), rule);
        });
        if (base != null) {
            base.overrides().stream()
                    .filter(override -> all.containsKey(override.id()))
                    .findFirst()
                    .ifPresent(override -> {
                        throw value.error("the id '" + override.id() + "' belongs to an override of the policy that "
                                + "this one extends (" + override.place() + "). Give the rule another");
                    });
        }
        return List.copyOf(all.values());
    }

    private static void refuseSoftening(YamlValue element, PolicyRule locked, PolicyRule rule) {
        for (PolicyColumn column : PolicyColumn.values()) {
            Verdict least = locked.verdict(column);
            if (rule.verdict(column).compareTo(least) < 0) {
                throw element.error("rule '" + rule.id() + "' is locked in the policy that this one extends ("
                        + locked.place() + ") and decides " + least + " for '" + column + "'; "
                        + rule.verdict(column) + " would be milder. Decide " + least
                        + " or stricter, or leave the rule out");
            }
        }
    }

    private List<PolicyOverride> readOverrides(
            Map<String, YamlValue> root, @Nullable Policy base, List<PolicyRule> rules) {
        Map<String, PolicyOverride> all = new LinkedHashMap<>();
        if (base != null) {
            base.overrides().forEach(override -> all.put(override.id(), override));
        }
        YamlValue value = root.get("overrides");
        if (value != null) {
            read(value, "overrides", "override", overrides::read, PolicyOverride::id)
                    .forEach((element, override) -> {
                        if (rules.stream().anyMatch(rule -> rule.id().equals(override.id()))) {
                            throw element.error("the id '" + override.id() + "' belongs to a rule. Give the override "
                                    + "another; reports name both by id");
                        }
                        all.put(override.id(), override);
                    });
        }
        return List.copyOf(all.values());
    }

    private static <T> Map<YamlValue, T> read(
            YamlValue value, String key, String what, Function<YamlValue, T> reader, Function<T, String> id) {
        List<YamlValue> elements = value.sequence(key);
        if (elements.size() > MAX_RULES) {
            throw value.error(
                    "there are more than " + MAX_RULES + " " + key + ". Name several licenses in one " + what);
        }
        Map<String, Integer> lines = new LinkedHashMap<>();
        Map<YamlValue, T> read = new LinkedHashMap<>();
        for (YamlValue element : elements) {
            T one = reader.apply(element);
            Integer earlier = lines.putIfAbsent(id.apply(one), element.line());
            if (earlier != null) {
                throw element.error("there is another " + what + " '" + id.apply(one) + "' in line " + earlier
                        + ". Give this one an id of its own; reports and waivers name rules by id");
            }
            read.put(element, one);
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
