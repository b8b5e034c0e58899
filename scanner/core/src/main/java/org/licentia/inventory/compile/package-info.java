/** From what was judged to an inventory. */
@NullMarked
package org.licentia.inventory.compile;

import org.jspecify.annotations.NullMarked;
