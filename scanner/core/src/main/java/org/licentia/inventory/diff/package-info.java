/** What changed from one inventory to the next, and the gate that looks at one or both. */
@NullMarked
package org.licentia.inventory.diff;

import org.jspecify.annotations.NullMarked;
