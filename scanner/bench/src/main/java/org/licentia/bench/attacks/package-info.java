/** Projects that are made to exhaust whoever reads them, and what reading them costs. */
@NullMarked
package org.licentia.bench.attacks;

import org.jspecify.annotations.NullMarked;
