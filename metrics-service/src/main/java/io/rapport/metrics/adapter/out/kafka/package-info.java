/** What this service says to others. */
@NullMarked
package io.rapport.metrics.adapter.out.kafka;

import org.jspecify.annotations.NullMarked;
