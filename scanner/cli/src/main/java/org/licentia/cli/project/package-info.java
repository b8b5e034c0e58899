/** What is to be scanned, and what it says for itself: targets, and the files of a project that are for Licentia. */
@NullMarked
package org.licentia.cli.project;

import org.jspecify.annotations.NullMarked;
