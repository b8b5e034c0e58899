/** Benchmarks of small parts, by JMH. */
package org.licentia.bench.parts;
