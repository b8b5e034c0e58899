/** Commands by which people settle what a scan asks: settings, waivers, choices, workbooks. */
@NullMarked
package org.licentia.cli.decide;

import org.jspecify.annotations.NullMarked;
