/** Which way people go. */
@NullMarked
package io.rapport.metrics.domain.path;

import org.jspecify.annotations.NullMarked;
