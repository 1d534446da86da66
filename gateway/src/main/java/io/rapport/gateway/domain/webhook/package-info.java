/** Webhooks: where notifications go, how they are signed for, and what became of each. */
@NullMarked
package io.rapport.gateway.domain.webhook;

import org.jspecify.annotations.NullMarked;
