package org.licentia.conclusion;

/** How a conclusion came about; the words are public, reports print them. */
public enum ConclusionStatus {
    /** Several independent places say the same. */
    AGREED,
    /** Only metadata says it. */
    DECLARED_ONLY,
    /** Only recognised texts say it. */
    DETECTED_ONLY,
    /** A person decided. */
    CURATED,
    /** Places contradict each other. */
    CONFLICTING,
    /** The words may mean several things. */
    AMBIGUOUS,
    /** Nothing is said, or nothing that we understand. */
    UNKNOWN
}
