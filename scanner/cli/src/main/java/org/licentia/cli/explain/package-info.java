/** Why a component is judged as it is. */
@NullMarked
package org.licentia.cli.explain;

import org.jspecify.annotations.NullMarked;
