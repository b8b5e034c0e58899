/** The inventory as JSON Lines, one record after another, for streams and scripts. */
@NullMarked
package org.licentia.report.jsonl;

import org.jspecify.annotations.NullMarked;
