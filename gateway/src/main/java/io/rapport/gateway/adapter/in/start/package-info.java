/** What the gateway does when it starts. */
@NullMarked
package io.rapport.gateway.adapter.in.start;

import org.jspecify.annotations.NullMarked;
