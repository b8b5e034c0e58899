/** Judges conclusions: rules, verdicts, violations. */
@NullMarked
package org.licentia.policy;

import org.jspecify.annotations.NullMarked;
