/**
 * Avro's classes of the person messages, generated from the newest schema of each topic.
 *
 * <p>Unmarked on purpose: the generator writes no null annotations, so a getter of a field that may
 * be null says nothing. Wrap it in an {@link java.util.Optional} where the message is read.
 */
@NullUnmarked
package io.rapport.contracts.person;

import org.jspecify.annotations.NullUnmarked;
