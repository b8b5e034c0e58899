package org.licentia.policy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.licentia.graph.Linkage;
import org.licentia.graph.Scope;
import org.licentia.spdx.SpdxExpression;
import org.licentia.spdx.SpdxTerm;

/**
 * License expressions and uses, written short. Not {@code SpdxParser}: a policy must also judge what that refuses, such as
 * NOASSERTION beside a license, and exceptions that are not listed.
 */
final class Expressions {
    /** A closed-source product that is shipped as a binary. */
    static final DistributionContext BINARY =
            new DistributionContext(DistributionModel.DISTRIBUTED_BINARY, DistributionContext.PROPRIETARY);

    private final Deque<String> tokens;

    private Expressions(String text) {
        tokens = new ArrayDeque<>(
                List.of(text.replace("(", " ( ").replace(")", " ) ").strip().split("\\s+")));
    }

    static SpdxExpression expression(String text) {
        return new Expressions(text).or();
    }

    /** A use of which nothing special is known: an unmodified jar on the class path, declared by a module that ships. */
    static UseContext use(DistributionContext product, Scope scope, Linkage linkage) {
        return new UseContext(product, scope, false, true, linkage, true, false);
    }

    static UseContext use(Scope scope) {
        return use(BINARY, scope, Linkage.MAVEN_COMPILE);
    }

    static UseContext use(String scope) {
        return use(Scope.valueOf(scope.toUpperCase(Locale.ROOT)));
    }

    static UseContext use(String scope, String linkage) {
        return use(BINARY, scope, linkage);
    }

    static UseContext use(DistributionContext product, String scope, String linkage) {
        return use(
                product,
                Scope.valueOf(scope.toUpperCase(Locale.ROOT)),
                Linkage.valueOf(linkage.toUpperCase(Locale.ROOT).replace('-', '_')));
    }

    /** The same use, of something that browsers receive. */
    static UseContext inBrowser(UseContext use) {
        return new UseContext(
                use.product(), use.scope(), use.optional(), use.direct(), use.linkage(), use.shipped(), true);
    }

    private SpdxExpression or() {
        List<SpdxExpression> operands = new ArrayList<>(List.of(and()));
        while ("OR".equals(tokens.peek())) {
            tokens.pop();
            operands.add(and());
        }
        return SpdxExpression.or(operands);
    }

    private SpdxExpression and() {
        List<SpdxExpression> operands = new ArrayList<>(List.of(term()));
        while ("AND".equals(tokens.peek())) {
            tokens.pop();
            operands.add(term());
        }
        return SpdxExpression.and(operands);
    }

    private SpdxExpression term() {
        String id = tokens.pop();
        if (id.equals("(")) {
            SpdxExpression inner = or();
            tokens.pop();
            return inner;
        }
        boolean orLater = id.endsWith("+");
        String license = orLater ? id.substring(0, id.length() - 1) : id;
        if ("WITH".equals(tokens.peek())) {
            tokens.pop();
            return new SpdxTerm(license, orLater, tokens.pop());
        }
        return new SpdxTerm(license, orLater, null);
    }
}
