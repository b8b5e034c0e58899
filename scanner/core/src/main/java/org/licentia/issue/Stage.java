package org.licentia.issue;

/** The stages of a scan, in the order in which they run. */
public enum Stage {
    RESOLVE,
    EVIDENCE,
    CONCLUDE,
    POLICY,
    REPORT
}
