/** Turns an inventory into something to read. */
@NullMarked
package org.licentia.report;

import org.jspecify.annotations.NullMarked;
