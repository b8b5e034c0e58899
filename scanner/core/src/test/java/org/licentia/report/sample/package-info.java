/** Inventories that say something of everything a report can show. */
@NullMarked
package org.licentia.report.sample;

import org.jspecify.annotations.NullMarked;
