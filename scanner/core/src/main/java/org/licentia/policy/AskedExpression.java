package org.licentia.policy;

import java.util.List;
import java.util.Optional;
import org.licentia.spdx.SpdxExpression;
import org.licentia.spdx.SpdxParser;
import org.licentia.spdx.SpdxSyntaxException;
import org.licentia.spdx.SpdxTerm;

/**
 * A license expression that somebody asks a policy about. SPDX lets {@code NOASSERTION} and {@code NONE} stand alone only;
 * conclusions hold them beside licenses, so a policy can be asked about that too.
 */
public final class AskedExpression {
    private static final String SILENCE = "LicenseRef-asked-no-assertion";
    private static final String NOTHING = "LicenseRef-asked-none";

    private AskedExpression() {}

    /**
     * Reads it; retired ids mean what is written for them today.
     *
     * @throws SpdxSyntaxException when it is no expression
     */
    public static SpdxExpression read(String text, SpdxParser parser) throws SpdxSyntaxException {
        Optional<SpdxExpression> listed = parser.tryParse(text);
        if (listed.isPresent()) {
            return listed.get();
        }
        Optional<SpdxExpression> beside =
                parser.tryParse(text.replaceAll("(?<![\\w.:+-])NOASSERTION(?![\\w.:+-])", SILENCE)
                        .replaceAll("(?<![\\w.:+-])NONE(?![\\w.:+-])", NOTHING));
        return beside.isPresent()
                ? beside.get()
                        .fold(
                                AskedExpression::meaning,
                                (left, right) -> SpdxExpression.and(List.of(left, right)),
                                (left, right) -> SpdxExpression.or(List.of(left, right)))
                : parser.parse(text);
    }

    private static SpdxExpression meaning(SpdxTerm term) {
        return switch (term.license()) {
            case SILENCE -> SpdxTerm.NOASSERTION;
            case NOTHING -> SpdxTerm.NONE;
            default -> term;
        };
    }
}
