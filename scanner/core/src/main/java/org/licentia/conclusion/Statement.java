package org.licentia.conclusion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.licentia.evidence.LicenseEvidence;
import org.licentia.evidence.LicenseEvidence.Confidence;
import org.licentia.evidence.LicenseEvidence.Kind;
import org.licentia.spdx.LicenseMatch;
import org.licentia.spdx.LicenseRefs;
import org.licentia.spdx.SpdxExpression;
import org.licentia.spdx.SpdxTerm;

/**
 * All that one place says, taken together: every {@code <license>} of one POM, every clause of one header, one license
 * file.
 *
 * @param place where, without lines and numbers of clauses
 * @param readings everything it may mean, the likeliest first; empty when that is too much to tell apart
 * @param openOperator whether it names several licenses and not how they combine
 * @param withoutGrant whether it is the text of a GNU license and no words grant this or later versions
 * @param saysOnly whether its words exclude later versions
 * @param wordless whether it gives no words, but addresses that are named as a license page is named and no further
 */
record Statement(
        String source,
        String place,
        Kind kind,
        Confidence confidence,
        int distance,
        List<SpdxExpression> readings,
        boolean openOperator,
        boolean withoutGrant,
        boolean saysOnly,
        boolean wordless) {
    /** More readings than this are not told apart. */
    static final int MOST_READINGS = 64;

    // Lines of a file, or clauses of a header: "pom.xml:12", "META-INF/LICENSE:1-202", "…:Bundle-License[2]".
    private static final Pattern POSITION = Pattern.compile("(?::(\\d+)(?:-\\d+)?|\\[(\\d+)])$");
    private static final Pattern ONLY = Pattern.compile("\\bonly\\b");
    private static final Pattern LICENSE_PAGE =
            Pattern.compile("[^?#]*/(?:licen[cs]es?|copying|legal)(?:\\.[a-z]{2,5})?/?", Pattern.CASE_INSENSITIVE);

    /**
     * The order in which statements are compared, whatever the order in which they were found: what speaks of this
     * component first, in the plainest words first.
     */
    static final Comparator<Statement> ORDER = Comparator.comparing(Statement::kind)
            .thenComparing(Statement::distance)
            .thenComparing(Statement::confidence, Comparator.reverseOrder())
            .thenComparing(statement -> !statement.source().equals("pom"))
            .thenComparing(Statement::source)
            .thenComparing(statement -> statement.place().length())
            .thenComparing(Statement::place);

    Statement {
        readings = List.copyOf(readings);
    }

    /** What the places say, one statement each, in {@link #ORDER}. */
    static List<Statement> in(Collection<LicenseEvidence> evidence) {
        Map<List<Object>, List<LicenseEvidence>> byPlace = new LinkedHashMap<>();
        for (LicenseEvidence finding : withAddressesExplained(evidence)) {
            byPlace.computeIfAbsent(
                            List.of(
                                    finding.source(),
                                    place(finding),
                                    finding.kind(),
                                    finding.confidence().equals(Confidence.HINT)),
                            key -> new ArrayList<>())
                    .add(finding);
        }
        return byPlace.values().stream().map(Statement::of).sorted(ORDER).toList();
    }

    // Build tools copy the addresses of a POM into the manifest and leave the names beside them out.
    private static List<LicenseEvidence> withAddressesExplained(Collection<LicenseEvidence> evidence) {
        Map<String, LicenseMatch> named = new LinkedHashMap<>();
        for (LicenseEvidence finding : evidence) {
            if (finding.kind() == Kind.DECLARED
                    && finding.url() != null
                    && !finding.statement().isBlank()
                    && !LicenseRefs.isUnrecognised(finding.meaning().expression())
                    && !finding.meaning().isAmbiguous()) {
                named.putIfAbsent(finding.url(), finding.meaning());
            }
        }
        return evidence.stream()
                .map(finding -> {
                    LicenseMatch meaning = finding.url() == null ? null : named.get(finding.url());
                    return meaning != null
                                    && finding.kind() == Kind.DECLARED
                                    && finding.statement().isBlank()
                                    && LicenseRefs.isUnrecognised(
                                            finding.meaning().expression())
                            ? finding.meaning(meaning)
                            : finding;
                })
                .toList();
    }

    private static Statement of(List<LicenseEvidence> findings) {
        List<LicenseEvidence> inOrder = findings.stream()
                .sorted(Comparator.comparingInt(Statement::position))
                .toList();
        LicenseEvidence first = inOrder.get(0);
        List<List<SpdxExpression>> meanings = inOrder.stream()
                .map(finding -> meanings(finding.meaning()))
                .distinct()
                .toList();
        boolean several = meanings.size() > 1;
        return new Statement(
                first.source(),
                place(first),
                first.kind(),
                inOrder.stream()
                        .map(LicenseEvidence::confidence)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                first.distance(),
                several ? Readings.ofList(meanings, first.kind() == Kind.DECLARED) : meanings.get(0),
                several || first.meaning().rule().equals("ambiguous:open-operator"),
                !several && first.meaning().rule().equals("ambiguous:no-grant"),
                inOrder.stream()
                        .anyMatch(finding -> ONLY.matcher(finding.statement().toLowerCase(Locale.ROOT))
                                .find()),
                inOrder.stream().allMatch(Statement::isAddressOfLicensePage));
    }

    // "…/LICENSE.txt" says where to read of the license; "…/commercial-eula" may be a license of its own.
    private static boolean isAddressOfLicensePage(LicenseEvidence finding) {
        return finding.statement().isBlank()
                && finding.url() != null
                && LICENSE_PAGE.matcher(finding.url()).matches();
    }

    /** The likeliest reading. */
    SpdxExpression likeliest() {
        return readings.isEmpty() ? SpdxTerm.NOASSERTION : readings.get(0);
    }

    /** Whether it says something, in words that nobody understands. */
    boolean isUnrecognised() {
        return readings.size() == 1
                && (LicenseRefs.isUnrecognised(likeliest()) || likeliest().equals(SpdxTerm.NOASSERTION));
    }

    /** The same place, understood better. */
    Statement reading(List<SpdxExpression> better) {
        return new Statement(
                source,
                place,
                kind,
                confidence,
                distance,
                better,
                openOperator && better.size() > 1,
                withoutGrant && better.size() > 1,
                saysOnly,
                wordless);
    }

    private static List<SpdxExpression> meanings(LicenseMatch match) {
        Set<SpdxExpression> meanings = new LinkedHashSet<>();
        meanings.add(match.expression());
        meanings.addAll(match.candidates());
        return meanings.size() > MOST_READINGS ? List.of() : List.copyOf(meanings);
    }

    private static String place(LicenseEvidence finding) {
        return POSITION.matcher(finding.location()).replaceFirst("");
    }

    /** Where in its place: the first line, or the number of the clause; 0 when that is not said. */
    private static int position(LicenseEvidence finding) {
        Matcher position = POSITION.matcher(finding.location());
        if (!position.find()) {
            return 0;
        }
        String number = position.group(1) == null ? position.group(2) : position.group(1);
        return number.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(number);
    }
}
