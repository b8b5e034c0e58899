/** Plots as SVG, readable on light and dark pages. */
@NullMarked
package org.licentia.bench.plot;

import org.jspecify.annotations.NullMarked;
