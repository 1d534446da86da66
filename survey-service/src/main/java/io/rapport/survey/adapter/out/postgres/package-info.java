/** Surveys, responses and encounters in PostgreSQL. */
@NullMarked
package io.rapport.survey.adapter.out.postgres;

import org.jspecify.annotations.NullMarked;
