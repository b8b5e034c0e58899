/** Writes SPDX documents: 2.3 as JSON and as tag-value text, 3.0.1 as JSON-LD, all from one mapping. */
@NullMarked
package org.licentia.report.spdx;

import org.jspecify.annotations.NullMarked;
