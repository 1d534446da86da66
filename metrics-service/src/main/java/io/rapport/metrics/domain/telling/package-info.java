/** What other systems are told. */
@NullMarked
package io.rapport.metrics.domain.telling;

import org.jspecify.annotations.NullMarked;
