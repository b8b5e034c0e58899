/** Runs whole processes and says what they cost. */
@NullMarked
package org.licentia.bench.measure;

import org.jspecify.annotations.NullMarked;
