/** Whole license texts: an index of them, where each may be in a text, and how well it agrees. */
@NullMarked
package org.licentia.matching.whole;

import org.jspecify.annotations.NullMarked;
