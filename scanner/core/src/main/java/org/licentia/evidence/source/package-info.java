/** The places that are asked, one file each. */
@NullMarked
package org.licentia.evidence.source;

import org.jspecify.annotations.NullMarked;
