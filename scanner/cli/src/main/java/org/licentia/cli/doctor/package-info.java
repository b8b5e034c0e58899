/** What a scan depends on, looked at piece by piece. */
@NullMarked
package org.licentia.cli.doctor;

import org.jspecify.annotations.NullMarked;
