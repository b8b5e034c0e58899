/** Failures as SARIF, for code scanning. */
@NullMarked
package org.licentia.report.sarif;

import org.jspecify.annotations.NullMarked;
