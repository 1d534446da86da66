/**
 * The transactional outbox: a change and its message are one transaction, and the message follows
 * in order.
 */
@NullMarked
package io.rapport.outbox;

import org.jspecify.annotations.NullMarked;
