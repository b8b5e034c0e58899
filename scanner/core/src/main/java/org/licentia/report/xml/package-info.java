/** Writes XML. */
@NullMarked
package org.licentia.report.xml;

import org.jspecify.annotations.NullMarked;
