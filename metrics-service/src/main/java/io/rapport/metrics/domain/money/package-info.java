/** Orders, refunds and currencies. */
@NullMarked
package io.rapport.metrics.domain.money;

import org.jspecify.annotations.NullMarked;
