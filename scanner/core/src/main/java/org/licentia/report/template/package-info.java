/** Fills templates, whoever wrote them, and lets them reach nothing but plain data. */
@NullMarked
package org.licentia.report.template;

import org.jspecify.annotations.NullMarked;
