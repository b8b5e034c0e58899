/** What a product is made of: components, and how its modules use them. */
@NullMarked
package org.licentia.graph;

import org.jspecify.annotations.NullMarked;
