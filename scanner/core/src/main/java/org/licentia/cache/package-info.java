/** A folder in which one scan leaves for the next what is costly to find out again. */
@NullMarked
package org.licentia.cache;

import org.jspecify.annotations.NullMarked;
