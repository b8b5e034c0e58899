/** The one document that leaves a scan. */
@NullMarked
package org.licentia.inventory;

import org.jspecify.annotations.NullMarked;
