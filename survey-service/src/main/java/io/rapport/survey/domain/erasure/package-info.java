/** Forgetting persons. */
@NullMarked
package io.rapport.survey.domain.erasure;

import org.jspecify.annotations.NullMarked;
