/** Commands that scan, and the scan that every command runs which needs an inventory. */
@NullMarked
package org.licentia.cli.scan;

import org.jspecify.annotations.NullMarked;
