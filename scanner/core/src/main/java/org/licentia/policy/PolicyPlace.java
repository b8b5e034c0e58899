package org.licentia.policy;

import org.licentia.yaml.YamlValue;

/**
 * Where something stands in a policy.
 *
 * @param file the file's name, without its folder
 * @param line counted from 1
 */
public record PolicyPlace(String file, int line) {
    static PolicyPlace of(YamlValue value) {
        return new PolicyPlace(value.file(), value.line());
    }

    /** As messages say it: {@code ours.yaml:7}. */
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
