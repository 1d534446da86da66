/** What came in, as it is kept. */
@NullMarked
package io.rapport.metrics.domain.raw;

import org.jspecify.annotations.NullMarked;
