/** Commands that ask a policy. */
@NullMarked
package org.licentia.cli.policy;

import org.jspecify.annotations.NullMarked;
