/** Surveys: who is asked what, and what they answered. */
@NullMarked
package io.rapport.survey;

import org.jspecify.annotations.NullMarked;
