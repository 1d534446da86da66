/** Projects, members, keys and who am I, as api.md has them. */
@NullMarked
package io.rapport.gateway.adapter.in.http.rest;

import org.jspecify.annotations.NullMarked;
