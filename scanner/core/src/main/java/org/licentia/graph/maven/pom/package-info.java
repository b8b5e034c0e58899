/** POMs: read as Maven reads them, within bounds, and put together with their parents and imports. */
@NullMarked
package org.licentia.graph.maven.pom;

import org.jspecify.annotations.NullMarked;
