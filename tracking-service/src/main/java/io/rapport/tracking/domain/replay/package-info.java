/** Refused events that are taken again. */
@NullMarked
package io.rapport.tracking.domain.replay;

import org.jspecify.annotations.NullMarked;
