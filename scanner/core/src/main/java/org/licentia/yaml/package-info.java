/** YAML that anybody may have written: nothing is constructed from it, and every complaint names the line. */
@NullMarked
package org.licentia.yaml;

import org.jspecify.annotations.NullMarked;
