/** What no scanner can go below: starting a JVM and reading the POMs involved. */
@NullMarked
package org.licentia.bench.floor;

import org.jspecify.annotations.NullMarked;
