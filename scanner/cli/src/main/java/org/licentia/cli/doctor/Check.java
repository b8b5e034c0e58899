package org.licentia.cli.doctor;

import java.util.List;

/** Looks at one thing that a scan depends on. Changes nothing, and does not take long. */
interface Check {
    /** The id of what it says when it cannot say anything else. */
    String id();

    /** What it looks at, a few words. */
    String what();

    /**
     * Looks at it now.
     *
     * @throws org.licentia.issue.LicentiaException when a scan could not use it; becomes a problem
     */
    List<Diagnosis> look();
}
