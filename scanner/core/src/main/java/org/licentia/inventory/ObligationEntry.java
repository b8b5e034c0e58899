package org.licentia.inventory;

/**
 * Something we owe when we ship.
 *
 * @param title a few words
 * @param action what to do, one sentence
 * @param components how many components ask for it
 */
public record ObligationEntry(String id, String title, String action, int components) {}
