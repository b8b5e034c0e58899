/** Opens ZIP archives that may be anything: broken, hostile, or just large. */
@NullMarked
package org.licentia.evidence.archive;

import org.jspecify.annotations.NullMarked;
