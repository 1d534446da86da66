/** What the gateway says to the other services. */
@NullMarked
package io.rapport.gateway.adapter.out.kafka;

import org.jspecify.annotations.NullMarked;
