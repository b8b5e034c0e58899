/** Options that several commands share. */
@NullMarked
package org.licentia.cli.option;

import org.jspecify.annotations.NullMarked;
