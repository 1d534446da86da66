/** Who may send how much: the same for everyone, so that nobody is pushed aside. */
@NullMarked
package io.rapport.tracking.adapter.in.http.rate;

import org.jspecify.annotations.NullMarked;
