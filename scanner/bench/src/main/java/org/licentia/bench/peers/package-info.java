/** Licentia beside the Maven plugins that people would use instead. */
@NullMarked
package org.licentia.bench.peers;

import org.jspecify.annotations.NullMarked;
