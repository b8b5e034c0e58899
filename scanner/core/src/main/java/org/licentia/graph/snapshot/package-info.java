/** What a target was resolved to, as far as the next scan may rely on it. */
@NullMarked
package org.licentia.graph.snapshot;

import org.jspecify.annotations.NullMarked;
