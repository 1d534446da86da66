/** The events, answers and sessions behind a number. */
@NullMarked
package io.rapport.metrics.domain.record;

import org.jspecify.annotations.NullMarked;
