/** Refused events are taken again. */
@NullMarked
package io.rapport.tracking.application.replay;

import org.jspecify.annotations.NullMarked;
