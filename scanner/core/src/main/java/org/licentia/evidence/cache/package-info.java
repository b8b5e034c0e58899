/** Remembers evidence in a folder, for any number of scans at once. */
@NullMarked
package org.licentia.evidence.cache;

import org.jspecify.annotations.NullMarked;
