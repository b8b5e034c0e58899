package org.licentia.decision;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licentia.graph.Linkage;
import org.licentia.graph.Scope;
import org.licentia.graph.VersionRange;
import org.licentia.graph.VersionScheme;
import org.licentia.policy.DistributionModel;
import org.licentia.policy.Verdict;
import org.licentia.spdx.SpdxExpression;
import org.licentia.spdx.SpdxParser;
import org.licentia.spdx.SpdxSyntaxException;
import org.licentia.spdx.SpdxTerm;
import org.licentia.yaml.Suggestion;
import org.licentia.yaml.YamlValue;

/** What the words of one decision mean. */
final class DecisionWords {
    private static final Set<String> WAIVER = Set.of(
            "rule",
            "component",
            "versions",
            "scope",
            "linkage",
            "distribution",
            "verdict",
            "reason",
            "because",
            "owner",
            "approver",
            "ticket",
            "date",
            "expires",
            "evidence");
    private static final Set<String> CHOICE = Set.of("component", "versions", "license", "because", "by", "date");
    private static final Set<String> ENTITLEMENT =
            Set.of("component", "versions", "vendor", "contract", "until", "price");
    private static final Pattern RULE = Pattern.compile("\\*|[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.*-]{1,300}");
    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{16}");
    private static final int MAX_PART = 1_000;

    private final String file;
    private final SpdxParser parser;
    private final VersionScheme versions;

    DecisionWords(String file, SpdxParser parser, VersionScheme versions) {
        this.file = file;
        this.parser = parser;
        this.versions = versions;
    }

    /** One entry with what it is called in messages. */
    private record Entry(YamlValue value, String what, Map<String, YamlValue> keys) {
        static Entry of(YamlValue value, String what, Set<String> known) {
            return new Entry(value, what, value.entries("the " + what, known));
        }

        YamlValue required(String key, String remedy) {
            YamlValue found = keys.get(key);
            if (found == null) {
                throw value.error("the " + what + " has no '" + key + "'. " + remedy);
            }
            return found;
        }

        String text(String key, String remedy) {
            return required(key, remedy).text(key);
        }

        @Nullable
        String text(String key) {
            YamlValue found = keys.get(key);
            return found == null || found.isEmpty() ? null : found.text(key);
        }
    }

    Waiver waiver(YamlValue value) {
        Entry entry = Entry.of(value, "waiver", WAIVER);
        return new Waiver(
                rule(entry.required("rule", "Write the id of the rule that stops the component")),
                component(entry, true),
                words(
                        entry.required("scope", "Write the scopes in which it is accepted, such as [compile]"),
                        "a scope",
                        word -> word.isEmpty() ? Optional.empty() : Scope.parse(word),
                        Scope.class),
                linkages(entry.keys().get("linkage")),
                words(
                        entry.required(
                                "distribution",
                                "Write the distribution models under which it is accepted, such as [saas]"),
                        "a distribution model",
                        DistributionModel::parse,
                        DistributionModel.class),
                verdict(entry.keys().get("verdict")),
                reason(entry.required("reason", "Reasons are " + reasons())),
                entry.text("because", "Say in one sentence why it is accepted; reports print it"),
                entry.text("owner", "Say who answers for it"),
                entry.text("approver", "Say who agreed"),
                entry.text("ticket"),
                entry.required("date", "Write the day of the decision, as in 2026-11-20")
                        .date(),
                entry.required("expires", "Write the last day on which it counts, at most a year later")
                        .date(),
                fingerprint(entry.required("evidence", "'licentia waive' writes it: what the decision was made on")),
                source(value));
    }

    // Who writes a waiver by hand may leave out what the component's use decides.
    private static Set<Linkage> linkages(@Nullable YamlValue value) {
        return value == null || value.isEmpty()
                ? EnumSet.allOf(Linkage.class)
                : words(value, "a linkage", Linkage::parse, Linkage.class);
    }

    private static Verdict verdict(@Nullable YamlValue value) {
        if (value == null || value.isEmpty()) {
            return Verdict.DENY;
        }
        String word = value.text("verdict");
        return Verdict.parse(word)
                .filter(verdict -> !verdict.passes())
                .orElseThrow(() -> value.error("'" + YamlValue.quoted(word)
                        + "' is no verdict that needs a waiver. Write needs-review or deny"));
    }

    LicenseChoice choice(YamlValue value) {
        Entry entry = Entry.of(value, "choice", CHOICE);
        return new LicenseChoice(
                component(entry, false),
                license(entry.required("license", "Write the license taken, as an SPDX expression")),
                entry.text("because"),
                entry.text("by", "Say who decided"),
                entry.required("date", "Write the day of the decision, as in 2026-11-20")
                        .date(),
                source(value));
    }

    Entitlement entitlement(YamlValue value) {
        Entry entry = Entry.of(value, "entitlement", ENTITLEMENT);
        return new Entitlement(
                component(entry, false),
                entry.text("vendor", "Say with whom the contract is"),
                entry.text("contract", "Write its number or name"),
                entry.required("until", "Write the last day on which it counts, as in 2027-12-31")
                        .date(),
                entry.text("price"),
                source(value));
    }

    /** @param from where the pattern begins in the words */
    NamePattern pattern(YamlValue value, int from) {
        String text = value.text("a name").substring(from).strip();
        String[] parts = text.split(":", -1);
        if (parts.length > 2
                || Stream.of(parts).anyMatch(part -> !NAME.matcher(part).matches())) {
            throw value.error("'" + YamlValue.quoted(text)
                    + "' is no name. Write group:artifact or artifact; '*' stands for any characters");
        }
        return new NamePattern(text, source(value));
    }

    private String source(YamlValue value) {
        return file + ":" + value.line();
    }

    private DecidedComponent component(Entry entry, boolean versionsRequired) {
        YamlValue value = entry.required("component", "Write group:artifact");
        String text = value.text("component");
        int hash = text.indexOf('#');
        String ga = hash < 0 ? text : text.substring(0, hash);
        String part = hash < 0 ? "" : text.substring(hash + 1);
        String[] names = ga.split(":", -1);
        boolean wildcard = entry.what().equals("choice") && text.indexOf('*') >= 0;
        if (names.length != 2
                || Stream.of(names).anyMatch(name -> !NAME.matcher(name).matches())
                || (hash >= 0 && (part.isEmpty() || part.length() > MAX_PART))
                || wildcard) {
            throw value.error("'" + YamlValue.quoted(text)
                    + "' is not group:artifact, or group:artifact#part for a part of it. Versions have a key of their"
                    + " own, 'versions'");
        }
        YamlValue range = versionsRequired
                ? entry.required("versions", "Write the version, or a range with an upper bound")
                : entry.keys().get("versions");
        return new DecidedComponent(ga, range == null ? VersionRange.ALL : versions(range), part);
    }

    private VersionRange versions(YamlValue value) {
        String text = value.text("versions");
        if (text.equals("*")) {
            return VersionRange.ALL;
        }
        return versions.read(value, text);
    }

    private static String rule(YamlValue value) {
        String text = value.text("rule");
        if (!RULE.matcher(text).matches()) {
            throw value.error("'" + YamlValue.quoted(text) + "' is not the id of a rule. Copy it from the report");
        }
        return text;
    }

    private static <E extends Enum<E>> Set<E> words(
            YamlValue value, String what, Function<String, Optional<E>> meaning, Class<E> kind) {
        Set<E> words = EnumSet.noneOf(kind);
        for (YamlValue each : value.list(what)) {
            String text = each.text(what);
            words.add(meaning.apply(text)
                    .orElseThrow(() -> each.error("'" + YamlValue.quoted(text) + "' is not " + what + ". "
                            + Suggestion.of(
                                    text,
                                    Stream.of(kind.getEnumConstants())
                                            .map(Object::toString)
                                            .toList()))));
        }
        return words;
    }

    private static Waiver.Reason reason(YamlValue value) {
        String text = value.text("reason");
        return Stream.of(Waiver.Reason.values())
                .filter(reason -> reason.toString().equals(text))
                .findFirst()
                .orElseThrow(() ->
                        value.error("'" + YamlValue.quoted(text) + "' is not a reason. Reasons are " + reasons()));
    }

    private static String reasons() {
        return Stream.of(Waiver.Reason.values()).map(Object::toString).collect(Collectors.joining(", "));
    }

    private SpdxExpression license(YamlValue value) {
        String text = value.text("license");
        SpdxExpression license;
        try {
            license = parser.parse(text);
        } catch (SpdxSyntaxException e) {
            throw value.error("the license '" + YamlValue.quoted(text) + "' is no SPDX expression: "
                    + String.valueOf(e.getMessage()).replaceFirst("\\.$", "")
                    + ". Write it as the report writes the offer");
        }
        if (license.terms().contains(SpdxTerm.NOASSERTION) || license.terms().contains(SpdxTerm.NONE)) {
            throw value.error(
                    "'" + YamlValue.quoted(text) + "' is no license that can be taken. Name one that is offered");
        }
        return license;
    }

    private static String fingerprint(YamlValue value) {
        String text = value.text("evidence").toLowerCase(Locale.ROOT);
        if (!FINGERPRINT.matcher(text).matches()) {
            throw value.error("the evidence is 16 hex digits, which 'licentia waive' writes. Let it write the waiver");
        }
        return text;
    }
}
