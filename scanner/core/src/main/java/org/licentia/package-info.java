/** License compliance for Maven projects: from a project to an inventory of its licenses. */
@NullMarked
package org.licentia;

import org.jspecify.annotations.NullMarked;
