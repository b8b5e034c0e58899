/** What is logged, by us and by libraries, and how it is written. */
@NullMarked
package org.licentia.cli.log;

import org.jspecify.annotations.NullMarked;
