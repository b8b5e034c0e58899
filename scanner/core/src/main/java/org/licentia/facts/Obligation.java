package org.licentia.facts;

/**
 * Something we owe when we ship a component.
 *
 * @param id public, {@code kebab-case}
 * @param title a few words
 * @param action one sentence: what to do
 */
public record Obligation(String id, String title, String action) {}
