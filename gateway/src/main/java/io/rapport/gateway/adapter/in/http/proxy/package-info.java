/** Passes requests on to the service that answers them. */
@NullMarked
package io.rapport.gateway.adapter.in.http.proxy;

import org.jspecify.annotations.NullMarked;
