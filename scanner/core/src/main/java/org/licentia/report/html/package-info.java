/** The inventory as one self-contained page. */
@NullMarked
package org.licentia.report.html;

import org.jspecify.annotations.NullMarked;
