package org.licentia.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.spdx.core.DefaultModelStore;
import org.spdx.core.InvalidSPDXAnalysisException;
import org.spdx.library.LicenseInfoFactory;
import org.spdx.library.ListedLicenses;
import org.spdx.library.ModelCopyManager;
import org.spdx.library.SpdxModelFactory;
import org.spdx.library.model.v2.license.AnyLicenseInfo;
import org.spdx.library.model.v2.license.ConjunctiveLicenseSet;
import org.spdx.library.model.v2.license.DisjunctiveLicenseSet;
import org.spdx.library.model.v2.license.InvalidLicenseExpression;
import org.spdx.library.model.v2.license.InvalidLicenseStringException;
import org.spdx.storage.simple.InMemSpdxStore;

/** Our parser beside the parser of the SPDX library, which reads the same texts offline. */
class SpdxParserOracleTest {
    private static final SpdxParser PARSER = new SpdxParser(LicenseList.bundled());

    private static InMemSpdxStore store;
    private static ModelCopyManager copies;

    @BeforeAll
    static void keepTheOracleOffline() throws InvalidSPDXAnalysisException {
        System.setProperty("org.spdx.useJARLicenseInfoOnly", "true");
        SpdxModelFactory.init();
        store = new InMemSpdxStore();
        copies = new ModelCopyManager();
        DefaultModelStore.initialize(store, "https://example.com/oracle", copies);
        ListedLicenses.getListedLicenses();
    }

    @Test
    void bothReadTheSameStructure() {
        Random random = new Random(7);
        for (int i = 0; i < 400; i++) {
            String text = SpdxParserTest.expression(random, 3).toString();
            assertThat(shape(PARSER.tryParse(text).orElseThrow())).as(text).isEqualTo(oracle(text));
        }
    }

    @Test
    void bothAgreeWhichTextsAreExpressions() {
        Random random = new Random(11);
        List<String> words = List.of(
                "MIT", "Apache-2.0", "GPL-2.0-only", "AND", "OR", "WITH", "(", ")", "LLVM-exception", "Foo", "and");
        int valid = 0;
        for (int i = 0; i < 3_000; i++) {
            List<String> picked = new ArrayList<>();
            for (int n = 1 + random.nextInt(6); n > 0; n--) {
                picked.add(words.get(random.nextInt(words.size())));
            }
            String text = String.join(" ", picked);
            boolean ours = PARSER.tryParse(text).isPresent();
            valid += ours ? 1 : 0;
            boolean theirs = !oracle(text).equals("invalid");
            if (ours || alternates(text)) {
                assertThat(ours).as(text).isEqualTo(theirs);
            }
        }
        assertThat(valid).isGreaterThan(100);
    }

    // The oracle works with a stack and so also accepts operators before or after both operands ("MIT ISC AND"), which
    // the grammar does not have. Beyond what we accept, it is asked only where operands and operators alternate.
    private static boolean alternates(String text) {
        List<String> words =
                Stream.of(text.split(" ")).filter(word -> !"()".contains(word)).toList();
        return words.size() % 2 == 1
                && IntStream.range(0, words.size())
                        .allMatch(i -> i % 2
                                == 1
                                == List.of("AND", "OR", "WITH", "and").contains(words.get(i)));
    }

    /** The oracle's reading in our notation: sorted, fully parenthesised. */
    private static String oracle(String text) {
        try {
            return shape(LicenseInfoFactory.parseSPDXLicenseStringCompatV2(
                    text, store, "https://example.com/oracle", copies));
        } catch (InvalidLicenseStringException e) {
            return "invalid";
        } catch (InvalidSPDXAnalysisException e) {
            throw new AssertionError(text, e);
        }
    }

    private static String shape(AnyLicenseInfo info) throws InvalidSPDXAnalysisException {
        if (info instanceof ConjunctiveLicenseSet and) {
            return shape(
                    " AND ",
                    and.getMembers().stream().map(AnyLicenseInfo.class::cast).toList());
        }
        if (info instanceof DisjunctiveLicenseSet or) {
            return shape(
                    " OR ",
                    or.getMembers().stream().map(AnyLicenseInfo.class::cast).toList());
        }
        return info instanceof InvalidLicenseExpression ? "invalid" : info.toString();
    }

    private static String shape(String operator, List<AnyLicenseInfo> members) throws InvalidSPDXAnalysisException {
        List<String> shapes = new ArrayList<>();
        for (AnyLicenseInfo member : members) {
            shapes.add(shape(member));
        }
        return shapes.stream().sorted().collect(Collectors.joining(operator, "(", ")"));
    }

    private static String shape(SpdxExpression expression) {
        if (expression instanceof SpdxExpression.And and) {
            return and.operands().stream().map(o -> shape(o)).sorted().collect(Collectors.joining(" AND ", "(", ")"));
        }
        if (expression instanceof SpdxExpression.Or or) {
            return or.operands().stream().map(o -> shape(o)).sorted().collect(Collectors.joining(" OR ", "(", ")"));
        }
        return expression.toString();
    }
}
