/** What a question is narrowed to, and what it is broken down by. */
@NullMarked
package io.rapport.metrics.domain.selection;

import org.jspecify.annotations.NullMarked;
