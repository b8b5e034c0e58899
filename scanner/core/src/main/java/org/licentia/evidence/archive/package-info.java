/**
 * Opens ZIP archives that may be anything: broken, hostile, or just large. {@code java.util.zip.ZipFile} would take over
 * little of it: it refuses an archive for one odd entry, opens no archive inside another without unpacking that to a file,
 * hides which of several files of one name it answers with, and needs somebody else to bound the directory it loads.
 */
@NullMarked
package org.licentia.evidence.archive;

import org.jspecify.annotations.NullMarked;
