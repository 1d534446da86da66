/** What the answers to a survey say together. */
@NullMarked
package io.rapport.survey.domain.result;

import org.jspecify.annotations.NullMarked;
