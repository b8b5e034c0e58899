/** Everything that counsel or a customer may ask for, in one archive. */
@NullMarked
package org.licentia.report.bundle;

import org.jspecify.annotations.NullMarked;
