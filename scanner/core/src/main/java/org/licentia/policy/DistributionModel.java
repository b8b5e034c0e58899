package org.licentia.policy;

import java.util.Locale;
import java.util.Optional;

/** How the product reaches those who use it. The words are public: policies, settings and reports use them. */
public enum DistributionModel {
    /** Customers receive the product as a binary. */
    DISTRIBUTED_BINARY,
    /** Customers use the product over a network and receive no copy of it. */
    SAAS,
    /** Nobody outside our organisation receives or uses the product. */
    INTERNAL,
    /** The product is published as source, with or without binaries. */
    SOURCE_DISTRIBUTION,
    /** The product is shipped inside a device. */
    EMBEDDED_DEVICE;

    /** The model of that public name. */
    public static Optional<DistributionModel> parse(String text) {
        for (DistributionModel model : values()) {
            if (model.toString().equals(text)) {
                return Optional.of(model);
            }
        }
        return Optional.empty();
    }

    /** Whether copies of the product reach others. */
    public boolean ships() {
        return switch (this) {
            case DISTRIBUTED_BINARY, SOURCE_DISTRIBUTION, EMBEDDED_DEVICE -> true;
            case SAAS, INTERNAL -> false;
        };
    }

    /** The public name: {@code distributed-binary}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
