/** What the other services say to the gateway. */
@NullMarked
package io.rapport.gateway.adapter.in.kafka;

import org.jspecify.annotations.NullMarked;
