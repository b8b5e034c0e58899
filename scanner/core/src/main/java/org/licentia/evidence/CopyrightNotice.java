package org.licentia.evidence;

/**
 * A line that says whose work something is, as it stands in an artifact or as somebody found it out.
 *
 * @param statement the words, on one line: {@code Copyright (c) 2004-2023 QOS.ch Sarl}
 * @param location where: an entry of the artifact, and the line; or {@link #CURATION} and the curation that states it
 */
public record CopyrightNotice(String statement, String location) {
    /** How the place of a notice begins that does not stand in the artifact. */
    public static final String CURATION = "curation ";

    /** The same, said to stand elsewhere. */
    public CopyrightNotice at(String place) {
        return new CopyrightNotice(statement, place);
    }
}
