/** Third-party notices: what recipients of the product must be told, and whether a built artifact tells them. */
@NullMarked
package org.licentia.report.attribution;

import org.jspecify.annotations.NullMarked;
