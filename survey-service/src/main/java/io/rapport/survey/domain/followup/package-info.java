/** Closing the loop: what members do about an answer. */
@NullMarked
package io.rapport.survey.domain.followup;

import org.jspecify.annotations.NullMarked;
