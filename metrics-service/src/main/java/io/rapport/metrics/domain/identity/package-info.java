/** Which ids are one person. */
@NullMarked
package io.rapport.metrics.domain.identity;

import org.jspecify.annotations.NullMarked;
