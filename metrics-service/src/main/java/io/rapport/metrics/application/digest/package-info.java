/** Summing up weeks. */
@NullMarked
package io.rapport.metrics.application.digest;

import org.jspecify.annotations.NullMarked;
