/** Which question follows upon which answer. */
@NullMarked
package io.rapport.survey.domain.branching;

import org.jspecify.annotations.NullMarked;
