/** What became of every event that was received. */
@NullMarked
package io.rapport.metrics.domain.receipt;

import org.jspecify.annotations.NullMarked;
