/** The verdicts as a JUnit report, for build servers. */
@NullMarked
package org.licentia.report.junit;

import org.jspecify.annotations.NullMarked;
