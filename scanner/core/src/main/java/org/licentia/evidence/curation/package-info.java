/** What people found out about artifacts and wrote down: read from files, applied as evidence, lapsing loudly. */
@NullMarked
package org.licentia.evidence.curation;

import org.jspecify.annotations.NullMarked;
