/** The workbook for counsel: written from an inventory, and read back with decisions in it. */
@NullMarked
package org.licentia.report.workbook;

import org.jspecify.annotations.NullMarked;
