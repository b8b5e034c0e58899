/** Recognises license texts, notices, tags and references in plain text; has never heard of jars. */
@NullMarked
package org.licentia.matching;

import org.jspecify.annotations.NullMarked;
