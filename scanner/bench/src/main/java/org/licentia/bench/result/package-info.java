/** Where figures go: files for machines, sections of a page for people. */
@NullMarked
package org.licentia.bench.result;

import org.jspecify.annotations.NullMarked;
