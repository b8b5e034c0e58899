package org.licentia.evidence;

/**
 * A line that says whose work something is, as it stands in an artifact.
 *
 * @param statement the words, on one line: {@code Copyright (c) 2004-2023 QOS.ch Sarl}
 * @param location where: an entry of the artifact, and the line
 */
public record CopyrightNotice(String statement, String location) {
    /** The same, said to stand elsewhere. */
    public CopyrightNotice at(String place) {
        return new CopyrightNotice(statement, place);
    }
}
