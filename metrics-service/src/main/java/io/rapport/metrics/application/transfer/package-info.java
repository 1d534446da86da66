/** Bringing in what another installation has kept. */
@NullMarked
package io.rapport.metrics.application.transfer;

import org.jspecify.annotations.NullMarked;
