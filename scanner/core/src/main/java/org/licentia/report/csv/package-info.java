/** The components as comma-separated values, for spreadsheets and scripts. */
@NullMarked
package org.licentia.report.csv;

import org.jspecify.annotations.NullMarked;
