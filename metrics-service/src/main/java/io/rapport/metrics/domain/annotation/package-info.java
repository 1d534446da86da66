/** What happened beside the numbers. */
@NullMarked
package io.rapport.metrics.domain.annotation;

import org.jspecify.annotations.NullMarked;
