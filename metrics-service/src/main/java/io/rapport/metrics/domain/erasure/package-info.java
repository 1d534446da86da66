/** Forgetting persons. */
@NullMarked
package io.rapport.metrics.domain.erasure;

import org.jspecify.annotations.NullMarked;
