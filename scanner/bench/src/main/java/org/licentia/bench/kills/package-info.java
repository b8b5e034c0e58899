/** Scans that are killed at any moment, and what the scans after them make of what was left behind. */
@NullMarked
package org.licentia.bench.kills;

import org.jspecify.annotations.NullMarked;
