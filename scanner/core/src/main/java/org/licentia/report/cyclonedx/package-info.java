/** The inventory as a bill of materials by CycloneDX (ECMA-424). */
@NullMarked
package org.licentia.report.cyclonedx;

import org.jspecify.annotations.NullMarked;
