/** The way out to customers' endpoints, with a guard against our own network. */
@NullMarked
package io.rapport.gateway.adapter.out.http;

import org.jspecify.annotations.NullMarked;
