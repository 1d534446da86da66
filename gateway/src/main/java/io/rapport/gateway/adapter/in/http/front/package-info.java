/**
 * What every request meets first: is it sane, is it small enough, does it come from our own pages.
 */
@NullMarked
package io.rapport.gateway.adapter.in.http.front;

import org.jspecify.annotations.NullMarked;
