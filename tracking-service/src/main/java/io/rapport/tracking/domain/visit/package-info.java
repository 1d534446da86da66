/** With what a visitor came, and what brought them. */
@NullMarked
package io.rapport.tracking.domain.visit;

import org.jspecify.annotations.NullMarked;
