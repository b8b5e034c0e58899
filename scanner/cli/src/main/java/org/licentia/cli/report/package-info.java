/** Commands that write from inventories: other reports, notices, comparisons. */
@NullMarked
package org.licentia.cli.report;

import org.jspecify.annotations.NullMarked;
