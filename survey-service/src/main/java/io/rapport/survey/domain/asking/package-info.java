/** Whether a person is asked a survey now: the rules, and what they are told. */
@NullMarked
package io.rapport.survey.domain.asking;

import org.jspecify.annotations.NullMarked;
