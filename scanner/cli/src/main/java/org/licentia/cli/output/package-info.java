/** Reports on their way to files and to standard output. */
@NullMarked
package org.licentia.cli.output;

import org.jspecify.annotations.NullMarked;
