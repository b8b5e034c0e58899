/** Texts as they are compared: decoded, freed of markup, cut into words. */
@NullMarked
package org.licentia.matching.text;

import org.jspecify.annotations.NullMarked;
