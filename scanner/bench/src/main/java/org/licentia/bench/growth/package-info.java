/** Reactors and graphs of any size, and what they cost. */
@NullMarked
package org.licentia.bench.growth;

import org.jspecify.annotations.NullMarked;
