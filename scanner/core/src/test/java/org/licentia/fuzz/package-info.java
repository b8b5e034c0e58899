/** What strangers may hand us, one target for each kind: how sound input looks, and what must hold of whatever reads it. */
package org.licentia.fuzz;
