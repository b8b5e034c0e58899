/** Resolves Maven projects as Maven itself does. */
@NullMarked
package org.licentia.graph.maven;

import org.jspecify.annotations.NullMarked;
