/** The front door: everything that comes in by HTTP. */
@NullMarked
package io.rapport.gateway.adapter.in.http;

import org.jspecify.annotations.NullMarked;
