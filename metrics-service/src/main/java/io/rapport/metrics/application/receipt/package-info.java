/** What became of every event that was received. */
@NullMarked
package io.rapport.metrics.application.receipt;

import org.jspecify.annotations.NullMarked;
