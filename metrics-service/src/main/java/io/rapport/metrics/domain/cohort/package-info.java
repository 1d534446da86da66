/** Persons who begin together, and who of them come back. */
@NullMarked
package io.rapport.metrics.domain.cohort;

import org.jspecify.annotations.NullMarked;
