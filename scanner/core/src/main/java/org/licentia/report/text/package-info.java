/** Reports for a terminal and for plain-text mail: a table and a tree. */
@NullMarked
package org.licentia.report.text;

import org.jspecify.annotations.NullMarked;
