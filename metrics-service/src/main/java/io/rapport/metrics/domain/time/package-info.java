/** Calendar periods in a project's zone, and the buckets they fall into. */
@NullMarked
package io.rapport.metrics.domain.time;

import org.jspecify.annotations.NullMarked;
