/** Maven for life outside Maven: its settings, its local repository and its resolver, wired by hand. */
@NullMarked
package org.licentia.cli.maven;

import org.jspecify.annotations.NullMarked;
