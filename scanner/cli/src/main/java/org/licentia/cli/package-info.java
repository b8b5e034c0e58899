/**
 * The command line: the way in, and which commands there are. Each command is in the package that is named after what it is
 * about; what they share is in {@code terminal}, {@code option}, {@code project} and {@code output}; Maven's settings and
 * connections, for life outside of Maven, are in {@code maven}.
 */
@NullMarked
package org.licentia.cli;

import org.jspecify.annotations.NullMarked;
