package org.licentia.report.cyclonedx;

/** A version of the CycloneDX specification. */
public enum SpecificationVersion {
    V1_6("1.6"),
    V1_7("1.7");

    private final String number;

    SpecificationVersion(String number) {
        this.number = number;
    }

    /** As documents state it. */
    public String number() {
        return number;
    }

    /** Whether an expression can carry the texts of the licenses that it names: since 1.7. */
    boolean hasExpressionDetails() {
        return this != V1_6;
    }

    /** Whether a component can be marked as provided by its environment: since 1.7. */
    boolean hasExternalComponents() {
        return this != V1_6;
    }
}
