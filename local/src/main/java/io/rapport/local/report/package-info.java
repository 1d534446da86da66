/** What {@code ./rapport test} says at its end. */
@NullMarked
package io.rapport.local.report;

import org.jspecify.annotations.NullMarked;
