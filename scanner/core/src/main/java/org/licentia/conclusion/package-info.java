/** One license expression for each component, or honest doubt. */
@NullMarked
package org.licentia.conclusion;

import org.jspecify.annotations.NullMarked;
