package org.licentia.spdx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What the addresses of license texts mean. Addresses are compared folded and never visited. */
final class LicenseAddresses {
    private static final Pattern SCHEME = Pattern.compile("^(?:[a-z][a-z0-9+.-]*:)?//", Pattern.CASE_INSENSITIVE);
    private static final Pattern EXTENSION =
            Pattern.compile("(?:\\.(?:html?|txt|php|md|jsp|en|de|fr|shtml|xhtml|rdf|json)|-php)$");
    private static final Pattern HOST = Pattern.compile("^[a-z0-9.-]+\\.[a-z]{2,}(?::[0-9]+)?(?:/.*)?$");

    private static final String SPDX_LICENSES = "spdx.org/licenses/";
    // "/license/apache-2-0": the address has hyphens where the version has dots.
    private static final Pattern HYPHEN_IN_VERSION = Pattern.compile("(?<=-[0-9]{1,2})-(?=[0-9]{1,2}(?:-|$))");

    private final LicenseList list;
    private final OnDemand<Map<String, LicenseMatch>> known;
    private final List<AliasData.AddressRule> rules;
    private final Set<String> noise;
    private final Function<String, LicenseMatch> names;

    /**
     * @param names reads a license name; used for addresses that end in one
     */
    LicenseAddresses(LicenseList list, AliasData data, Function<String, LicenseMatch> names) {
        this.list = list;
        this.rules = data.addressRules();
        this.noise = data.addressNoise();
        this.names = names;
        this.known = new OnDemand<>(() -> collect(list, data));
    }

    private static Map<String, LicenseMatch> collect(LicenseList list, AliasData data) {
        Map<String, LicenseMatch> known = new HashMap<>();
        SpdxParser parser = new SpdxParser(list);
        addSeeAlso(list, known);
        data.openAddresses().forEach(open -> {
            List<SpdxExpression> candidates =
                    open.candidates().stream().map(text -> read(parser, text)).toList();
            open.names()
                    .forEach(address -> known.put(
                            folded(address, true), LicenseMatch.ambiguous(candidates.get(0), open.why(), candidates)));
        });
        data.addresses().forEach((text, addresses) -> {
            SpdxExpression expression = read(parser, text);
            addresses.forEach(address -> {
                String folded = folded(address, true);
                known.put(folded, LicenseMatch.exact(expression, "url:" + folded));
            });
        });
        return known;
    }

    /** Whether the text is an address rather than a name. */
    static boolean isAddress(String text) {
        String stripped = visible(text);
        return !stripped.contains(" ")
                && (SCHEME.matcher(stripped).find()
                        || stripped.regionMatches(true, 0, "www.", 0, "www.".length())
                        || stripped.contains("/")
                                && HOST.matcher(stripped.toLowerCase(Locale.ROOT))
                                        .matches()
                                && stripped.indexOf('.') < stripped.indexOf('/'));
    }

    /** What the text at this address is known to be. */
    LicenseMatch meaningOf(String address) {
        String folded = folded(address, false);
        for (String key : List.of(whole(address), folded(address, true), folded)) {
            LicenseMatch exact = known.get().get(key);
            if (exact != null) {
                return exact;
            }
        }
        if (folded.startsWith(SPDX_LICENSES)) {
            Optional<SpdxTerm> listed = list.current(folded.substring(SPDX_LICENSES.length()));
            if (listed.isPresent()) {
                return LicenseMatch.exact(listed.get(), "url:" + folded);
            }
        }
        for (AliasData.AddressRule rule : rules) {
            if (folded.startsWith(rule.prefix())) {
                Optional<LicenseMatch> read =
                        read(rule, folded.substring(rule.prefix().length()));
                if (read.isPresent()) {
                    return read.get();
                }
            }
        }
        return LicenseMatch.UNRECOGNISED;
    }

    private Optional<LicenseMatch> read(AliasData.AddressRule rule, String rest) {
        List<String> words = new ArrayList<>();
        for (String step : rest.split("/")) {
            for (String word : HYPHEN_IN_VERSION.matcher(step).replaceAll(".").split("[-_ ]")) {
                if (!noise.contains(word) && !word.isEmpty()) {
                    words.add(word);
                }
            }
        }
        String name = rule.reads().replace("{rest}", String.join("-", words));
        if (words.isEmpty() && rule.reads().equals("{rest}")) {
            return Optional.empty();
        }
        LicenseMatch match = names.apply(name);
        if (!match.isRecognised()) {
            return Optional.empty();
        }
        return Optional.of(
                match.isAmbiguous() ? match : LicenseMatch.exact(match.expression(), "url:" + rule.prefix() + rest));
    }

    // An address in the list counts when all licenses that name it are one: -only and -or-later share their text, and a
    // plain version is this version only.
    private static void addSeeAlso(LicenseList list, Map<String, LicenseMatch> known) {
        Map<String, Set<SpdxTerm>> byAddress = new HashMap<>();
        for (ListedLicense license : list.licenses()) {
            SpdxTerm term = list.current(license.id()).orElseThrow();
            for (String address : license.seeAlso()) {
                // A query or an anchor tells the texts of one page apart; without it an address is another.
                byAddress
                        .computeIfAbsent(whole(address), absent -> new LinkedHashSet<>())
                        .add(term);
            }
        }
        byAddress.forEach((address, terms) -> {
            Set<SpdxTerm> distinct = new LinkedHashSet<>(terms);
            distinct.removeIf(term -> term.license().endsWith("-or-later")
                    && terms.contains(SpdxTerm.of(term.license().replace("-or-later", "-only"))));
            if (distinct.size() == 1) {
                known.put(address, LicenseMatch.exact(distinct.iterator().next(), "url:" + address));
            }
        });
    }

    private static SpdxExpression read(SpdxParser parser, String text) {
        return parser.tryParse(text)
                .orElseThrow(
                        () -> new IllegalStateException("license-aliases.yaml: '" + text + "' is not an expression"));
    }

    private static String whole(String address) {
        String folded = folded(address, true);
        int anchor = address.indexOf('#');
        return anchor < 0 ? folded : folded + address.substring(anchor).toLowerCase(Locale.ROOT);
    }

    /** Host and path without scheme, {@code www.}, case, extension, trailing slash and anchor. */
    static String folded(String address, boolean withQuery) {
        String text = SCHEME.matcher(visible(address)).replaceFirst("").toLowerCase(Locale.ROOT);
        int anchor = text.indexOf('#');
        if (anchor >= 0) {
            text = text.substring(0, anchor);
        }
        int query = text.indexOf('?');
        String suffix = query >= 0 && withQuery ? text.substring(query) : "";
        if (query >= 0) {
            text = text.substring(0, query);
        }
        if (text.startsWith("www.")) {
            text = text.substring("www.".length());
        }
        text = text.replace("%2b", "+")
                .replace("%20", "-")
                .replace(":443/", "/")
                .replace(":80/", "/");
        String before;
        do {
            before = text;
            if (text.endsWith("/") || text.endsWith(".")) {
                text = text.substring(0, text.length() - 1);
            }
            if (text.indexOf('/') >= 0) {
                text = EXTENSION.matcher(text).replaceFirst("");
            }
        } while (!text.equals(before));
        return text + suffix;
    }

    private static String visible(String address) {
        StringBuilder visible = new StringBuilder(address.length());
        address.codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT && !Character.isISOControl(c))
                .forEach(visible::appendCodePoint);
        return visible.toString().strip();
    }
}
