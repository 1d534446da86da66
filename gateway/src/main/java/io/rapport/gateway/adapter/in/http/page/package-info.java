/** The gateway's own page. */
@NullMarked
package io.rapport.gateway.adapter.in.http.page;

import org.jspecify.annotations.NullMarked;
