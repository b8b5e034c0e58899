/** The audit log of a project: what was decided through the command line, when, by whom, and whether it still stands. */
@NullMarked
package org.licentia.cli.audit;

import org.jspecify.annotations.NullMarked;
