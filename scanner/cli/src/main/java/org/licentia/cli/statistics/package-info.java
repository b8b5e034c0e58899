/** What a run took: for a person, and for Prometheus. */
@NullMarked
package org.licentia.cli.statistics;

import org.jspecify.annotations.NullMarked;
