package org.licentia.graph.maven.pom;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.model.Model;
import org.apache.maven.model.building.ModelBuildingRequest;
import org.apache.maven.model.building.ModelProblem.Severity;
import org.apache.maven.model.building.ModelProblem.Version;
import org.apache.maven.model.building.ModelProblemCollector;
import org.apache.maven.model.building.ModelProblemCollectorRequest;
import org.apache.maven.model.interpolation.StringVisitorModelInterpolator;
import org.codehaus.plexus.interpolation.InterpolationPostProcessor;
import org.codehaus.plexus.interpolation.RecursionInterceptor;
import org.jspecify.annotations.Nullable;

/**
 * Maven's interpolator, which puts in for <code>${…}</code> only so much: a dozen properties, each ten times the one before,
 * would fill any memory, and a chain of them any stack.
 */
final class BoundedInterpolator extends StringVisitorModelInterpolator {
    /** Characters put into one POM. The largest POMs known take a tenth of it. */
    static final long MOST_CHARACTERS = 1L << 20;

    /** Properties that refer to one another in a row. */
    static final int DEEPEST = 100;

    /** Says that a bound was met; never leaves this class. */
    private static final class TooMuchException extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooMuchException(String message) {
            super(message, null, false, false);
        }
    }

    /** What was put in so far; one for each model. */
    private static final class Account implements InterpolationPostProcessor {
        private long characters;

        @Override
        public @Nullable Object execute(String expression, Object value) {
            characters += String.valueOf(value).length();
            if (characters > MOST_CHARACTERS) {
                throw new TooMuchException(
                        "its properties put in for one another grow beyond " + MOST_CHARACTERS / 1024 + " KiB of text");
            }
            return null;
        }
    }

    /** Maven's own, which finds cycles, and a count. */
    private static final class Descent implements RecursionInterceptor {
        private final RecursionInterceptor cycles;
        private int depth;

        Descent(RecursionInterceptor cycles) {
            this.cycles = cycles;
        }

        @Override
        public void expressionResolutionStarted(String expression) {
            if (++depth > DEEPEST) {
                throw new TooMuchException(
                        "its properties refer to one another more than " + DEEPEST + " times in a row");
            }
            cycles.expressionResolutionStarted(expression);
        }

        @Override
        public void expressionResolutionFinished(String expression) {
            depth--;
            cycles.expressionResolutionFinished(expression);
        }

        @Override
        public boolean hasRecursiveExpression(String expression) {
            return cycles.hasRecursiveExpression(expression);
        }

        @Override
        public List<?> getExpressionCycle(String expression) {
            return cycles.getExpressionCycle(expression);
        }

        @Override
        public void clear() {
            depth = 0;
            cycles.clear();
        }
    }

    @Override
    public Model interpolateModel(
            Model model, File projectDir, ModelBuildingRequest config, ModelProblemCollector problems) {
        try {
            return super.interpolateModel(model, projectDir, config, problems);
        } catch (TooMuchException e) {
            problems.add(new ModelProblemCollectorRequest(Severity.FATAL, Version.BASE).setMessage(e.getMessage()));
            // What comes next would put in what is left.
            model.getProperties().clear();
            return model;
        }
    }

    @Override
    protected List<? extends InterpolationPostProcessor> createPostProcessors(
            Model model, File projectDir, ModelBuildingRequest config) {
        List<InterpolationPostProcessor> all = new ArrayList<>();
        all.add(new Account());
        all.addAll(super.createPostProcessors(model, projectDir, config));
        return all;
    }

    @Override
    protected RecursionInterceptor createRecursionInterceptor() {
        return new Descent(super.createRecursionInterceptor());
    }
}
