package org.licentia.evidence;

import java.io.Closeable;
import java.util.List;
import org.licentia.issue.Issue;

/** The archive of one artifact while it is looked at. */
public interface OpenArchive extends Archive, Closeable {
    /** What was odd about it so far, and about the archives opened inside it; each problem once. */
    List<Issue> issues();
}
