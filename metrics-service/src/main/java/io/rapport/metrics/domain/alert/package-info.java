/** Numbers that somebody wants to be told of. */
@NullMarked
package io.rapport.metrics.domain.alert;

import org.jspecify.annotations.NullMarked;
