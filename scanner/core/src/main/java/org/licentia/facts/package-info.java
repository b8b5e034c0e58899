/** What is known about licenses, whoever uses them: kind, terms, obligations, patents, compatibility, alternatives. */
@NullMarked
package org.licentia.facts;

import org.jspecify.annotations.NullMarked;
