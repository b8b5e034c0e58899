/** The command line: commands, exit codes, and Maven's settings for life outside Maven. */
@NullMarked
package org.licentia.cli;

import org.jspecify.annotations.NullMarked;
