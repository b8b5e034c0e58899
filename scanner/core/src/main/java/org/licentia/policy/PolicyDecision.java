package org.licentia.policy;

/**
 * What a rule decides in one column.
 *
 * @param because why, in sentences
 * @param fix what to do, in sentences; empty where the verdict passes
 */
public record PolicyDecision(Verdict verdict, String because, String fix) {}
