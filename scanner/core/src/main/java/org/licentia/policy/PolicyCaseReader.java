package org.licentia.policy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.licentia.graph.Linkage;
import org.licentia.graph.Scope;
import org.licentia.issue.LicentiaException;
import org.licentia.spdx.SpdxExpression;
import org.licentia.spdx.SpdxParser;
import org.licentia.spdx.SpdxSyntaxException;
import org.licentia.spdx.SpdxTerm;
import org.licentia.yaml.YamlText;
import org.licentia.yaml.YamlValue;

/**
 * Reads examples of what a policy shall say: tables whose columns are separated by tabs, with a header, and YAML as that
 * beside the shipped policies. What a case does not say of its use is as the policy assumes.
 *
 * @param parser of expressions, those of retired ids included
 * @param assumed the product that the policy assumes
 */
public record PolicyCaseReader(SpdxParser parser, DistributionContext assumed) {
    private static final int MOST_CASES = 10_000;
    private static final List<String> NEEDED = List.of("expression", "outbound", "distribution", "linkage", "scope");
    private static final Set<String> KEYS = Set.of(
            "case",
            "license",
            "scope",
            "linkage",
            "distribution",
            "outbound",
            "browser",
            "verdict",
            "acceptable",
            "rule",
            "contested",
            "reason");

    /** The policy that a file of cases in YAML says it is about; empty for a table, and when it says none. */
    public static String policyOf(YamlText file) {
        if (!isYaml(file.name())) {
            return "";
        }
        YamlValue policy = file.parse()
                .entries("the file of cases", Set.of("policy", "cases"))
                .get("policy");
        return policy == null ? "" : policy.text("'policy'");
    }

    /**
     * The cases of a file, in its order; as YAML when its name ends so.
     *
     * @throws LicentiaException naming the line, when the file cannot be used
     */
    public List<PolicyCase> read(YamlText file) {
        return isYaml(file.name()) ? yaml(file) : table(file);
    }

    private static boolean isYaml(String name) {
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    private List<PolicyCase> yaml(YamlText file) {
        YamlValue document = file.parse();
        YamlValue cases =
                document.entries("the file of cases", Set.of("policy", "cases")).get("cases");
        if (cases == null) {
            throw document.error("there is no 'cases'. List them under that key");
        }
        List<PolicyCase> read = new ArrayList<>();
        for (YamlValue element : cases.sequence("'cases'")) {
            Map<String, String> words = new HashMap<>();
            element.entries("a case", KEYS).forEach((key, value) -> words.put(key, value.text("'" + key + "'")));
            words.put("expression", words.getOrDefault("license", ""));
            words.put("expected", words.getOrDefault("verdict", ""));
            read.add(read(words, PolicyPlace.of(element)));
        }
        return bounded(read, file.name());
    }

    private List<PolicyCase> table(YamlText file) {
        if (file.bytes().length > YamlText.MAX_BYTES) {
            throw new LicentiaException(file.name() + " is larger than 1 MB. Split it.");
        }
        String text = new String(file.bytes(), StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
        List<String> lines = Arrays.asList(text.split("\r?\n", -1));
        List<String> header = Arrays.asList(lines.get(0).split("\t", -1));
        PolicyPlace first = new PolicyPlace(file.name(), 1);
        for (String column : NEEDED) {
            if (!header.contains(column)) {
                throw unusable(
                        first,
                        "the header has no column '" + column + "'",
                        "Name the columns in the first line, separated by tabs: " + String.join(", ", NEEDED)
                                + ", and expected or acceptable");
            }
        }
        if (!header.contains("expected") && !header.contains("acceptable")) {
            throw unusable(
                    first,
                    "the header has neither a column 'expected' nor 'acceptable'",
                    "Add one: it says which verdict is right");
        }
        List<PolicyCase> read = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            PolicyPlace place = new PolicyPlace(file.name(), i + 1);
            String[] cells = lines.get(i).split("\t", -1);
            if (cells.length > header.size()) {
                throw unusable(
                        place, "the line has more cells than the header has columns", "Remove the tabs too many");
            }
            Map<String, String> words = new HashMap<>();
            for (int cell = 0; cell < cells.length; cell++) {
                words.putIfAbsent(header.get(cell), cells[cell].strip());
            }
            read.add(read(words, place));
        }
        return bounded(read, file.name());
    }

    private static List<PolicyCase> bounded(List<PolicyCase> read, String name) {
        if (read.isEmpty()) {
            throw new LicentiaException(name + ":1: there are no cases. Add some, or leave the file out.");
        }
        if (read.size() > MOST_CASES) {
            throw new LicentiaException(name + " holds more than " + MOST_CASES + " cases. Split it.");
        }
        return List.copyOf(read);
    }

    private PolicyCase read(Map<String, String> words, PolicyPlace place) {
        String text = words.getOrDefault("expression", "");
        SpdxExpression expression = null;
        String problem = "";
        try {
            expression = AskedExpression.read(text, parser);
        } catch (SpdxSyntaxException e) {
            problem = place + ": '" + YamlValue.quoted(text) + "' is no SPDX expression: " + e.getMessage();
        }
        String id = words.getOrDefault("case", "");
        return new PolicyCase(
                place,
                id.isEmpty() ? "line " + place.line() : id,
                text,
                expression,
                problem,
                use(words, place),
                acceptable(words, place),
                words.getOrDefault("rule", ""),
                isYes(words.getOrDefault("contested", "")));
    }

    private static boolean isYes(String word) {
        return Set.of("y", "yes", "true").contains(word);
    }

    private UseContext use(Map<String, String> words, PolicyPlace place) {
        String model = words.getOrDefault("distribution", "");
        String outbound = words.getOrDefault("outbound", "");
        String linkage = words.getOrDefault("linkage", "");
        String scope = words.getOrDefault("scope", "");
        return new UseContext(
                new DistributionContext(
                        model.isEmpty()
                                ? assumed.model()
                                : DistributionModel.parse(model)
                                        .orElseThrow(() -> unusable(
                                                place,
                                                "there is no distribution model '" + YamlValue.quoted(model) + "'",
                                                "Write one of " + Arrays.toString(DistributionModel.values()))),
                        outbound.isEmpty() ? assumed.outbound() : outbound(outbound, place)),
                Scope.parse(scope)
                        .orElseThrow(() -> unusable(
                                place,
                                "there is no scope '" + YamlValue.quoted(scope) + "'",
                                "Write one of " + Arrays.toString(Scope.values()))),
                false,
                true,
                linkage.isEmpty()
                        ? Linkage.MAVEN_COMPILE
                        : Linkage.parse(linkage)
                                .orElseThrow(() -> unusable(
                                        place,
                                        "there is no linkage '" + YamlValue.quoted(linkage) + "'",
                                        "Write one of " + Arrays.toString(Linkage.values()))),
                true,
                isYes(words.getOrDefault("browser", "")));
    }

    private SpdxTerm outbound(String text, PolicyPlace place) {
        return parser.tryParse(text)
                .filter(SpdxTerm.class::isInstance)
                .map(SpdxTerm.class::cast)
                .orElseThrow(() -> unusable(
                        place,
                        "the outbound license '" + YamlValue.quoted(text) + "' is not one license",
                        "Write an SPDX id, or LicenseRef-Proprietary"));
    }

    private static Set<Verdict> acceptable(Map<String, String> words, PolicyPlace place) {
        String acceptable = words.getOrDefault("acceptable", "");
        String said = acceptable.isEmpty() ? words.getOrDefault("expected", "") : acceptable;
        Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
        for (String word : said.split("\\|", -1)) {
            verdicts.add(Verdict.parse(word.strip())
                    .orElseThrow(() -> unusable(
                            place,
                            word.isBlank()
                                    ? "no verdict is said to be right"
                                    : "there is no verdict '" + YamlValue.quoted(word) + "'",
                            "Write one of " + Arrays.toString(Verdict.values()) + ", or several separated by |")));
        }
        return verdicts;
    }

    private static LicentiaException unusable(PolicyPlace place, String problem, String remedy) {
        return new LicentiaException(place + ": " + problem + ". " + remedy + ".");
    }
}
