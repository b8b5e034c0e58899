package org.licentia.evidence.cache;

import java.io.IOException;
import org.licentia.cache.EntryReader;
import org.licentia.cache.EntryWriter;
import org.licentia.matching.Recognition;
import org.licentia.matching.finding.TextMatch;
import org.licentia.spdx.LicenseMatch;
import org.licentia.spdx.SpdxExpression;
import org.licentia.spdx.SpdxTerm;

/**
 * What words mean, as bytes and back. Expressions are kept by their structure: their text would not bring back every one,
 * such as an exception that was found alone.
 */
final class MeaningCodec {
    private static final int TERM = 0;
    private static final int AND = 1;
    private static final int OR = 2;
    /** Operators inside operators; no expression that anybody writes comes near. */
    private static final int DEEPEST = 200;

    private static final TextMatch.Kind[] KINDS = TextMatch.Kind.values();

    private MeaningCodec() {}

    static void write(SpdxExpression expression, EntryWriter out) {
        if (expression instanceof SpdxTerm term) {
            out.number(TERM).text(term.license()).flag(term.orLater()).optional(term.exception());
        } else if (expression instanceof SpdxExpression.And and) {
            out.number(AND).list(and.operands(), each -> write(each, out));
        } else if (expression instanceof SpdxExpression.Or or) {
            out.number(OR).list(or.operands(), each -> write(each, out));
        }
    }

    static SpdxExpression expression(EntryReader in) throws IOException {
        return expression(in, 0);
    }

    private static SpdxExpression expression(EntryReader in, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw EntryReader.damaged();
        }
        return switch (in.number()) {
            case TERM -> term(in);
            case AND -> new SpdxExpression.And(in.list(() -> expression(in, depth + 1)));
            case OR -> new SpdxExpression.Or(in.list(() -> expression(in, depth + 1)));
            default -> throw EntryReader.damaged();
        };
    }

    private static SpdxTerm term(EntryReader in) throws IOException {
        return new SpdxTerm(in.text(), in.flag(), in.optional());
    }

    static SpdxTerm onlyTerm(EntryReader in) throws IOException {
        if (in.number() != TERM) {
            throw EntryReader.damaged();
        }
        return term(in);
    }

    static void write(LicenseMatch match, EntryWriter out) {
        write(match.expression(), out);
        out.text(match.rule()).list(match.candidates(), each -> write(each, out));
    }

    static LicenseMatch match(EntryReader in) throws IOException {
        return new LicenseMatch(expression(in), in.text(), in.list(() -> expression(in)));
    }

    static void write(Recognition recognition, EntryWriter out) {
        write(recognition.all(), out);
        write(recognition.own(), out);
        out.real(recognition.confidence()).list(recognition.matches(), each -> write(each, out));
    }

    static Recognition recognition(EntryReader in) throws IOException {
        return new Recognition(match(in), match(in), in.real(), in.list(() -> textMatch(in)));
    }

    private static void write(TextMatch match, EntryWriter out) {
        out.value(match.kind());
        write(match.meaning(), out);
        out.number(match.firstLine())
                .number(match.lastLine())
                .real(match.similarity())
                .optional(match.subject())
                .list(match.differences(), out::text);
    }

    private static TextMatch textMatch(EntryReader in) throws IOException {
        return new TextMatch(
                in.value(KINDS), match(in), in.number(), in.number(), in.real(), in.optional(), in.list(in::text));
    }
}
