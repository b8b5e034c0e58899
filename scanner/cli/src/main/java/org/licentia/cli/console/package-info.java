/** Inventories and their comparison, for a person at a terminal. */
@NullMarked
package org.licentia.cli.console;

import org.jspecify.annotations.NullMarked;
