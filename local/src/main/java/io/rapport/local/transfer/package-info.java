/** Whole projects in files, from one installation to another. */
@NullMarked
package io.rapport.local.transfer;

import org.jspecify.annotations.NullMarked;
