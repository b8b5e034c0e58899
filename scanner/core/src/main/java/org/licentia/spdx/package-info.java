/** SPDX license expressions, the license list, and what license names found in the wild mean. */
@NullMarked
package org.licentia.spdx;

import org.jspecify.annotations.NullMarked;
