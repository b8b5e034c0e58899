/** The inventory as JSON. */
@NullMarked
package org.licentia.report.json;

import org.jspecify.annotations.NullMarked;
