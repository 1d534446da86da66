/** Taking answers, showings and dismissals. */
@NullMarked
package io.rapport.survey.application.answering;

import org.jspecify.annotations.NullMarked;
