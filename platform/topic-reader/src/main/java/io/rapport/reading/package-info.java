/** Threads that read topics for ever, whatever becomes of the broker or of what they read into. */
@NullMarked
package io.rapport.reading;

import org.jspecify.annotations.NullMarked;
