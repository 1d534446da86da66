/** The clockwork that delivers what is due. */
@NullMarked
package io.rapport.gateway.adapter.in.delivery;

import org.jspecify.annotations.NullMarked;
