package org.licentia.inventory;

import java.util.ArrayList;
import java.util.List;

/** What every export says about its own limits. */
public final class Bounds {
    public static final String DISCLAIMER =
            "This is not legal advice. It is what a program found and how a written policy judges it; a lawyer decides.";

    private static final List<String> NEVER = List.of(
            "Build plugins and annotation-processor paths: they run in the build, and what they copy into the product is"
                    + " not seen here.",
            "The JDK and the base image that the product is shipped with.",
            "Source code of others that was copied into your own.",
            "Front-end bundles that are not inside a jar.",
            "Patents, trademarks, export control, and contracts with vendors.");

    /** As CC-BY asks (section 3 of version 4.0): creator, license, and that the data was changed. */
    public static final List<String> DATA_SOURCES = List.of(
            "SPDX License List, CC0-1.0",
            "ScanCode LicenseDB, © nexB Inc. and others, CC-BY-4.0, condensed and corrected",
            "OSADL license data and compatibility matrix, © Open Source Automation Development Lab (OSADL) eG and"
                    + " contributors, CC-BY-4.0, converted and condensed",
            "licomp-proprietary, © Henrik Sandklef, CC-BY-4.0, condensed",
            "choosealicense.com, © GitHub, Inc. and contributors, CC-BY-3.0, condensed",
            "All sources are listed in Licentia's NOTICE. CC-BY-4.0: https://creativecommons.org/licenses/by/4.0/,"
                    + " CC-BY-3.0: https://creativecommons.org/licenses/by/3.0/");

    private Bounds() {}

    /**
     * What a scan did not look at.
     *
     * @param pomsOnly whether jars were left alone by request
     * @param sourceHeaders whether the headers of source jars were read
     */
    public static List<String> notLookedAt(boolean pomsOnly, boolean sourceHeaders) {
        List<String> all = new ArrayList<>();
        all.add(
                pomsOnly
                        ? "The content of jars, by request: no license text was compared with what the POMs say, and of"
                                + " the jars that deliver content to browsers only webjars are known, by their group."
                        : (sourceHeaders
                                        ? "Class files inside jars, where no source jar is published"
                                        : "Class files inside jars, and the headers of their sources")
                                + ": what was copied without its license"
                                + " text, POM or list of contents does not show.");
        all.addAll(NEVER);
        return List.copyOf(all);
    }
}
