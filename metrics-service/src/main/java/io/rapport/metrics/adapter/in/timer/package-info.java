/** What this service does of itself, now and then. */
@NullMarked
package io.rapport.metrics.adapter.in.timer;

import org.jspecify.annotations.NullMarked;
