/** The words that rules of a policy may use in {@code when}, one file each. */
@NullMarked
package org.licentia.policy.condition;

import org.jspecify.annotations.NullMarked;
