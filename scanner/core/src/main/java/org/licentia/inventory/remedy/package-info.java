/** Violations, and the ways out of each. */
@NullMarked
package org.licentia.inventory.remedy;

import org.jspecify.annotations.NullMarked;
