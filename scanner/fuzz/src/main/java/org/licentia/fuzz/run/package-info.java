/** Runs fuzz targets, a process for each, and says what came of it. */
@NullMarked
package org.licentia.fuzz.run;

import org.jspecify.annotations.NullMarked;
