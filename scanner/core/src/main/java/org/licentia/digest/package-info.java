/** Identifies bytes. */
@NullMarked
package org.licentia.digest;

import org.jspecify.annotations.NullMarked;
