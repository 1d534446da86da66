/** Events as the metrics see them. */
@NullMarked
package io.rapport.metrics.domain.tracking;

import org.jspecify.annotations.NullMarked;
