/**
 * Avro's classes of the notifications, generated from the newest schema of the topic.
 *
 * <p>Unmarked on purpose: the generator writes no null annotations.
 */
@NullUnmarked
package io.rapport.contracts.notification;

import org.jspecify.annotations.NullUnmarked;
