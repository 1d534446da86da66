/** The tracking protocol over HTTP. */
@NullMarked
package io.rapport.tracking.adapter.in.http;

import org.jspecify.annotations.NullMarked;
