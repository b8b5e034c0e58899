/** One file that holds what a bug report needs, and no secret. */
@NullMarked
package org.licentia.cli.diagnostics;

import org.jspecify.annotations.NullMarked;
