/** The cache, as the user sees it. */
@NullMarked
package org.licentia.cli.cache;

import org.jspecify.annotations.NullMarked;
