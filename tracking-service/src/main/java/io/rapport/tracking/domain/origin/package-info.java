/** From which pages events may come. */
@NullMarked
package io.rapport.tracking.domain.origin;

import org.jspecify.annotations.NullMarked;
