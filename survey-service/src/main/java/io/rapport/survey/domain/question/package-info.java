/** Questions, and what an answer to each may be. */
@NullMarked
package io.rapport.survey.domain.question;

import org.jspecify.annotations.NullMarked;
