/** Conversations with customers. */
@NullMarked
package io.rapport.metrics.domain.chat;

import org.jspecify.annotations.NullMarked;
