/** The topics, read into the store. */
@NullMarked
package io.rapport.metrics.adapter.in.kafka;

import org.jspecify.annotations.NullMarked;
