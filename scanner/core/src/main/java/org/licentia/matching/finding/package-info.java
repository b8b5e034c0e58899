/** Single findings, and what is left of them where they meet. */
@NullMarked
package org.licentia.matching.finding;

import org.jspecify.annotations.NullMarked;
