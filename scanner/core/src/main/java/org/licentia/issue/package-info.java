/** What a scan says along the way: facts for the inventory, reasons to stop, progress. */
@NullMarked
package org.licentia.issue;

import org.jspecify.annotations.NullMarked;
