package org.licentia.policy;

/**
 * How closely a rule describes the license it judges, loosest first. The most closely describing rules decide, so the
 * order of rules in a file means nothing: a named license before a restriction on use, that before an advertising
 * clause, that before a category.
 */
public enum Specificity {
    /** Says nothing of the license, only of its use. Such a rule can make a verdict stricter, never milder. */
    USE,
    CATEGORY,
    EXCEPTION,
    ADVERTISING,
    USE_RESTRICTION,
    LICENSE
}
