package org.licentia.policy;

/**
 * One consideration on the way to a ruling.
 *
 * @param subject what was judged: a license or an expression, as written
 * @param rule the id of the rule, the override or the check that spoke
 * @param verdict what it said
 * @param note how it came to speak and what became of it, one sentence
 */
public record TraceStep(String subject, String rule, Verdict verdict, String note) {}
