package org.licentia.spdx;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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

/** The parser of the SPDX library, offline, and both readings in one notation: sorted, fully parenthesised. */
final class SpdxOracle {
    /** What the oracle says of a text that it does not take for an expression. */
    static final String INVALID = "invalid";

    private static final String NAMESPACE = "https://example.com/oracle";

    /** The library keeps what it read; a store is left behind before it holds too much. */
    private static final int MOST_ASKED = 2_000;

    private final ModelCopyManager copies = new ModelCopyManager();
    private InMemSpdxStore store = new InMemSpdxStore();
    private int asked;

    SpdxOracle() {
        System.setProperty("org.spdx.useJARLicenseInfoOnly", "true");
        SpdxModelFactory.init();
        DefaultModelStore.initialize(store, NAMESPACE, copies);
        ListedLicenses.getListedLicenses();
    }

    /** The oracle's reading. */
    String reading(String text) {
        if (++asked % MOST_ASKED == 0) {
            store = new InMemSpdxStore();
            DefaultModelStore.initialize(store, NAMESPACE, copies);
        }
        try {
            return shape(LicenseInfoFactory.parseSPDXLicenseStringCompatV2(text, store, NAMESPACE, copies));
        } catch (InvalidLicenseStringException e) {
            return INVALID;
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
        return info instanceof InvalidLicenseExpression ? INVALID : info.toString();
    }

    private static String shape(String operator, List<AnyLicenseInfo> members) throws InvalidSPDXAnalysisException {
        List<String> shapes = new ArrayList<>();
        for (AnyLicenseInfo member : members) {
            shapes.add(shape(member));
        }
        return shapes.stream().sorted().collect(Collectors.joining(operator, "(", ")"));
    }

    /** Our reading. */
    static String shape(SpdxExpression expression) {
        if (expression instanceof SpdxExpression.And and) {
            return and.operands().stream().map(o -> shape(o)).sorted().collect(Collectors.joining(" AND ", "(", ")"));
        }
        if (expression instanceof SpdxExpression.Or or) {
            return or.operands().stream().map(o -> shape(o)).sorted().collect(Collectors.joining(" OR ", "(", ")"));
        }
        return expression.toString();
    }
}
