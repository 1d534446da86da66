/** What a client may send, what becomes of it, and why an event is refused. */
@NullMarked
package io.rapport.tracking.domain.event;

import org.jspecify.annotations.NullMarked;
