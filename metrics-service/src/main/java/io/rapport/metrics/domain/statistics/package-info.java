/** Intervals and tests: how sure a number is. */
@NullMarked
package io.rapport.metrics.domain.statistics;

import org.jspecify.annotations.NullMarked;
