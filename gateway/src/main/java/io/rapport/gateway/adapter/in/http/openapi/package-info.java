/** One OpenAPI document for the whole system. */
@NullMarked
package io.rapport.gateway.adapter.in.http.openapi;

import org.jspecify.annotations.NullMarked;
