package org.licentia.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licentia.yaml.Suggestion;
import org.licentia.yaml.YamlValue;

/**
 * Reads what a rule or an override decides, why, and what to do instead. Each of the three is one value for all columns,
 * or a value for each group of columns: {@code saas, internal: …}, and {@code otherwise: …} for all that are not named.
 */
final class PolicyDecisionReader {
    private static final String OTHERWISE = "otherwise";
    private static final Map<String, PolicyColumn> COLUMNS =
            Arrays.stream(PolicyColumn.values()).collect(Collectors.toMap(PolicyColumn::toString, column -> column));
    private static final Set<String> KEYS =
            Stream.concat(COLUMNS.keySet().stream(), Stream.of(OTHERWISE)).collect(Collectors.toUnmodifiableSet());
    private static final List<String> VERDICTS =
            Arrays.stream(Verdict.values()).map(Verdict::toString).toList();

    private final String name;
    private final YamlValue element;
    private final Map<String, YamlValue> entries;

    /**
     * @param name what is read, as messages call it
     * @param entries its keys, {@code decide}, {@code because} and {@code fix} among them
     */
    PolicyDecisionReader(String name, YamlValue element, Map<String, YamlValue> entries) {
        this.name = name;
        this.element = element;
        this.entries = entries;
    }

    /** What is decided in the columns that it speaks of. */
    Map<PolicyColumn, PolicyDecision> read() {
        YamlValue decide = part("decide", "Write one of " + String.join(", ", VERDICTS));
        YamlValue because = part("because", "Say in one sentence why; reports print it");
        @Nullable YamlValue fix = entries.get("fix");
        Map<PolicyColumn, YamlValue> verdicts = byColumn(decide, "decide");
        Map<PolicyColumn, YamlValue> reasons = byColumn(because, "because");
        Map<PolicyColumn, YamlValue> fixes = fix == null ? Map.of() : byColumn(fix, "fix");
        Map<PolicyColumn, PolicyDecision> decisions = new EnumMap<>(PolicyColumn.class);
        verdicts.forEach((column, value) -> {
            Verdict verdict = verdict(value);
            YamlValue reason = reasons.get(column);
            if (reason == null) {
                throw because.error(name + " does not say why it decides " + verdict + " for '" + column
                        + "'. Add a sentence for it under 'because'; reports print it");
            }
            YamlValue remedy = fixes.get(column);
            if (remedy == null && !verdict.passes()) {
                throw (fix == null ? element : fix)
                        .error(name + " decides " + verdict + " for '" + column
                                + "' and has no 'fix' for it. Say what to do instead; reports print it");
            }
            decisions.put(
                    column,
                    new PolicyDecision(
                            verdict,
                            reason.text("'because'"),
                            remedy == null || verdict.passes() ? "" : remedy.text("'fix'")));
        });
        return decisions;
    }

    private YamlValue part(String key, String remedy) {
        YamlValue value = entries.get(key);
        if (value == null) {
            throw element.error(name + " has no '" + key + "'. " + remedy);
        }
        return value;
    }

    private static Verdict verdict(YamlValue value) {
        String text = value.text("a verdict");
        return Verdict.parse(text)
                .orElseThrow(() -> value.error(
                        "there is no verdict '" + YamlValue.quoted(text) + "'. " + Suggestion.of(text, VERDICTS)));
    }

    private Map<PolicyColumn, YamlValue> byColumn(YamlValue value, String key) {
        Map<PolicyColumn, YamlValue> columns = new EnumMap<>(PolicyColumn.class);
        if (!value.isMapping()) {
            for (PolicyColumn column : PolicyColumn.values()) {
                columns.put(column, value);
            }
            return columns;
        }
        String what = "'" + key + "' of " + name;
        Map<String, YamlValue> groups = value.entries(what, PolicyDecisionReader::isGroup, KEYS);
        Map<PolicyColumn, String> named = new HashMap<>();
        groups.forEach((group, said) -> {
            for (PolicyColumn column : columns(group)) {
                String earlier = named.putIfAbsent(column, group);
                if (earlier != null) {
                    throw said.error(what + " names '" + column + "' twice, under '" + earlier + "' and under '" + group
                            + "'. Keep one of them");
                }
                columns.put(column, said);
            }
        });
        YamlValue otherwise = groups.get(OTHERWISE);
        if (otherwise != null) {
            refusePermissionForTheUnnamed(key, what, otherwise);
            for (PolicyColumn column : PolicyColumn.values()) {
                // Content that reaches browsers is told apart from other uses only where a rule names it.
                if (column != PolicyColumn.BROWSER || !columns.containsKey(PolicyColumn.SHIPPED)) {
                    columns.putIfAbsent(column, otherwise);
                }
            }
        }
        // CONTRACT, rules of judgement: what reaches browsers is judged as shipped, unless a rule says more.
        YamlValue shipped = columns.get(PolicyColumn.SHIPPED);
        if (shipped != null) {
            columns.putIfAbsent(PolicyColumn.BROWSER, shipped);
        }
        return columns;
    }

    // Columns may be added one day; a use that nobody thought of must not pass.
    private void refusePermissionForTheUnnamed(String key, String what, YamlValue otherwise) {
        if (key.equals("decide") && verdict(otherwise).passes()) {
            throw otherwise.error(what + " lets every use pass that it does not name. Name the columns that pass; '"
                    + OTHERWISE + "' may say needs-review or deny");
        }
    }

    private static boolean isGroup(String key) {
        return key.equals(OTHERWISE) || !columns(key).isEmpty();
    }

    // Empty when one of the words is no column, or is named twice.
    private static Set<PolicyColumn> columns(String group) {
        Set<PolicyColumn> columns = new LinkedHashSet<>();
        List<String> words = new ArrayList<>(Arrays.asList(group.split(",", -1)));
        for (String word : words) {
            PolicyColumn column = COLUMNS.get(word.strip());
            if (column == null || !columns.add(column)) {
                return Set.of();
            }
        }
        return columns;
    }
}
