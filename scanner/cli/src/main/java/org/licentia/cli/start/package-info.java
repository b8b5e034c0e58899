/** How the program starts sooner: an archive of its classes, and the run that it is made from. */
@NullMarked
package org.licentia.cli.start;

import org.jspecify.annotations.NullMarked;
