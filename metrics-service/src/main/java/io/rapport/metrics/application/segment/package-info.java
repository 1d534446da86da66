/** What members do with segments. */
@NullMarked
package io.rapport.metrics.application.segment;

import org.jspecify.annotations.NullMarked;
