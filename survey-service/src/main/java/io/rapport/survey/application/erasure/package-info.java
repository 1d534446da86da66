/** Forgetting persons. */
@NullMarked
package io.rapport.survey.application.erasure;

import org.jspecify.annotations.NullMarked;
