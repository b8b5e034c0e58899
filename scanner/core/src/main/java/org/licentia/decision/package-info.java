/** What people decided: licenses taken, risks accepted, contracts signed; validated, dated, and never hidden. */
@NullMarked
package org.licentia.decision;

import org.jspecify.annotations.NullMarked;
