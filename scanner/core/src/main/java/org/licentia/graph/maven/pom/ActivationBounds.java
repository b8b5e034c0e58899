package org.licentia.graph.maven.pom;

import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.model.Activation;
import org.apache.maven.model.Model;
import org.apache.maven.model.Profile;
import org.apache.maven.model.io.ModelParseException;

/**
 * How much the conditions of profiles may put in for properties. They are interpolated before all else, by other means than the
 * rest of the model (maven-model-builder, {@code DefaultModelBuilder.getInterpolatedActivations}).
 */
final class ActivationBounds {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]*)}");
    private static final int LONGEST = 10_000;
    private static final int DEEPEST = 20;

    private final Properties properties;
    private long length;

    private ActivationBounds(Properties properties) {
        this.properties = properties;
    }

    /** @throws ModelParseException when a condition would grow beyond the bounds */
    static void require(Model model) throws ModelParseException {
        for (Profile profile : model.getProfiles()) {
            for (String text : texts(profile.getActivation()).toList()) {
                if (text.contains("${") && !new ActivationBounds(model.getProperties()).holds(text, 0)) {
                    throw new ModelParseException(
                            "what activates the profile '" + profile.getId() + "' grows too long by its properties",
                            -1,
                            -1);
                }
            }
        }
    }

    private static Stream<String> texts(Activation activation) {
        if (activation == null) {
            return Stream.empty();
        }
        Stream.Builder<String> texts = Stream.builder();
        texts.add(String.valueOf(activation.getJdk()));
        if (activation.getFile() != null) {
            texts.add(String.valueOf(activation.getFile().getExists()))
                    .add(String.valueOf(activation.getFile().getMissing()));
        }
        if (activation.getProperty() != null) {
            texts.add(String.valueOf(activation.getProperty().getName()))
                    .add(String.valueOf(activation.getProperty().getValue()));
        }
        if (activation.getOs() != null) {
            texts.add(String.valueOf(activation.getOs().getName()))
                    .add(String.valueOf(activation.getOs().getFamily()))
                    .add(String.valueOf(activation.getOs().getArch()))
                    .add(String.valueOf(activation.getOs().getVersion()));
        }
        return texts.build();
    }

    private boolean holds(String text, int depth) {
        length += text.length();
        if (length > LONGEST || depth > DEEPEST) {
            return false;
        }
        Matcher reference = REFERENCE.matcher(text);
        while (reference.find()) {
            String value = properties.getProperty(reference.group(1));
            if (value != null && !value.contains(reference.group()) && !holds(value, depth + 1)) {
                return false;
            }
        }
        return true;
    }
}
