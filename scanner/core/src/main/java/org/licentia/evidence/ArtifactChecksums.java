package org.licentia.evidence;

/**
 * What identifies an artifact's bytes.
 *
 * @param sha256 64 lower-case hex digits
 * @param sha1 40 lower-case hex digits, as Maven repositories publish it
 */
public record ArtifactChecksums(String sha256, String sha1) {}
