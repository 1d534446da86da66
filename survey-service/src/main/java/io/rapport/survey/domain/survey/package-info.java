/** A survey through its life: drafted, published, paused, closed. */
@NullMarked
package io.rapport.survey.domain.survey;

import org.jspecify.annotations.NullMarked;
