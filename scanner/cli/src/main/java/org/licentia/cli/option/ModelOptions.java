package org.licentia.cli.option;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licentia.StandardParts;
import org.licentia.issue.LicentiaException;
import org.licentia.policy.DistributionContext;
import org.licentia.policy.DistributionModel;
import org.licentia.spdx.SpdxExpression;
import org.licentia.spdx.SpdxParser;
import org.licentia.spdx.SpdxSyntaxException;
import org.licentia.spdx.SpdxTerm;
import picocli.CommandLine.Option;

/** How the product is distributed, when it is not as the policy assumes. */
public final class ModelOptions {
    private static final String ALL = "all";

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            completionCandidates = Models.class,
            description = "How the product is distributed: ${COMPLETION-CANDIDATES}. 'all' shows every model side by"
                    + " side and judges by the product's own. Default: the one of the settings, or else the one that the"
                    + " policy assumes.")
    @Nullable
    String model;

    @Option(
            names = "--outbound",
            paramLabel = "LICENSE",
            description = "The license of the product itself: an SPDX id, or LicenseRef-Proprietary. Default: the one"
                    + " of the settings, or else the one that the policy assumes.")
    @Nullable
    public String outbound;

    /** What {@code --model} may say. */
    static final class Models implements Iterable<String> {
        @Override
        public java.util.Iterator<String> iterator() {
            return words().iterator();
        }

        private static List<String> words() {
            return Stream.concat(
                            Arrays.stream(DistributionModel.values()).map(DistributionModel::toString), Stream.of(ALL))
                    .toList();
        }
    }

    /** The one model that was named; null when none or all were. */
    @Nullable
    public String named() {
        return ALL.equals(model) ? null : model;
    }

    /** The models to show side by side; empty unless all were asked for. */
    public Set<DistributionModel> compared() {
        return ALL.equals(model) ? EnumSet.allOf(DistributionModel.class) : Set.of();
    }

    /** What was said, and for the rest what was assumed. */
    public DistributionContext context(DistributionContext assumed) {
        return new DistributionContext(
                model == null || model.equals(ALL) ? assumed.model() : model(model),
                outbound == null ? assumed.outbound() : outbound(outbound));
    }

    private static DistributionModel model(String word) {
        return DistributionModel.parse(word)
                .orElseThrow(() -> new LicentiaException("There is no distribution model '" + word
                        + "'. The models are " + String.join(", ", Models.words()) + "."));
    }

    private static SpdxTerm outbound(String text) {
        try {
            SpdxExpression expression = new SpdxParser(StandardParts.licenseList()).parse(text);
            if (expression instanceof SpdxTerm term && !term.isNoAssertion() && !term.isNone()) {
                return term;
            }
        } catch (SpdxSyntaxException e) {
            throw new LicentiaException("--outbound is '" + text + "': " + e.getMessage(), e);
        }
        throw new LicentiaException("--outbound is '" + text
                + "'. Name one license; a product under a choice of licenses is judged once for each.");
    }
}
