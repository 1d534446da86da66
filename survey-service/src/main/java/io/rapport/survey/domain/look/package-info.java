/** How a survey looks. */
@NullMarked
package io.rapport.survey.domain.look;

import org.jspecify.annotations.NullMarked;
