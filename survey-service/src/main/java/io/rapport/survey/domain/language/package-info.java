/** In which languages a survey is asked. */
@NullMarked
package io.rapport.survey.domain.language;

import org.jspecify.annotations.NullMarked;
