/** Who is in the segments that projects have saved. */
@NullMarked
package io.rapport.metrics.application.segment;

import org.jspecify.annotations.NullMarked;
