/** Forgetting persons. */
@NullMarked
package io.rapport.metrics.application.erasure;

import org.jspecify.annotations.NullMarked;
