/** What customers will buy, and who is about to leave. */
@NullMarked
package io.rapport.metrics.domain.prediction;

import org.jspecify.annotations.NullMarked;
