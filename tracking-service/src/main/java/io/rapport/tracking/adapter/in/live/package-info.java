/** A project's events as they come in, for members to watch. */
@NullMarked
package io.rapport.tracking.adapter.in.live;

import org.jspecify.annotations.NullMarked;
