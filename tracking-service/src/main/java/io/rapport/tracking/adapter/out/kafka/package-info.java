/** The event log on Kafka. */
@NullMarked
package io.rapport.tracking.adapter.out.kafka;

import org.jspecify.annotations.NullMarked;
