/** What every command shares that speaks at a terminal: its streams, colours, words and exit codes. */
@NullMarked
package org.licentia.cli.terminal;

import org.jspecify.annotations.NullMarked;
