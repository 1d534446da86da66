/** Telling other systems. */
@NullMarked
package io.rapport.metrics.application.telling;

import org.jspecify.annotations.NullMarked;
