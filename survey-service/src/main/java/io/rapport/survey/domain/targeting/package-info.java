/** Who is asked a survey, when and how often, as its author writes it. */
@NullMarked
package io.rapport.survey.domain.targeting;

import org.jspecify.annotations.NullMarked;
