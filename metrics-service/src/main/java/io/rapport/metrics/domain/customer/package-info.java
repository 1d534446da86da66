/** Who is a customer, and when. */
@NullMarked
package io.rapport.metrics.domain.customer;

import org.jspecify.annotations.NullMarked;
