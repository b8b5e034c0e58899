/** What nobody but people can answer: the questions of an inventory. */
@NullMarked
package org.licentia.inventory.question;

import org.jspecify.annotations.NullMarked;
