/** Benchmarks: a program of its own, which measures Licentia from outside as its users meet it. */
@NullMarked
package org.licentia.bench;

import org.jspecify.annotations.NullMarked;
