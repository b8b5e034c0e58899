package org.licentia.inventory;

/**
 * The text of a legal document that components carry, once.
 *
 * @param sha256 of {@code text} as UTF-8, 64 lower-case hex digits
 * @param components how many components carry it
 */
public record DocumentEntry(String sha256, String text, int components) {}
