/** What phrases, names and tags in a text say of licenses. */
@NullMarked
package org.licentia.matching.phrase;

import org.jspecify.annotations.NullMarked;
