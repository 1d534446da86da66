/** How far people get on a way of several steps. */
@NullMarked
package io.rapport.metrics.domain.funnel;

import org.jspecify.annotations.NullMarked;
