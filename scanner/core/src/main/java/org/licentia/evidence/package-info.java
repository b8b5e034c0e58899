/** What each place says about a component's license. */
@NullMarked
package org.licentia.evidence;

import org.jspecify.annotations.NullMarked;
