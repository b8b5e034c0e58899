/** Summaries in Markdown, for pull requests. */
@NullMarked
package org.licentia.report.markdown;

import org.jspecify.annotations.NullMarked;
