/** Links into surveys: who holds one, what it is worth, and what machines do with it. */
@NullMarked
package io.rapport.survey.domain.link;

import org.jspecify.annotations.NullMarked;
