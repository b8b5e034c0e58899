/** What names and texts of licenses mean. */
@NullMarked
package org.licentia.cli.identify;

import org.jspecify.annotations.NullMarked;
