/** Showings, dismissals and answers as the metrics see them. */
@NullMarked
package io.rapport.metrics.domain.survey;

import org.jspecify.annotations.NullMarked;
