/** What is known about people now. */
@NullMarked
package io.rapport.metrics.domain.person;

import org.jspecify.annotations.NullMarked;
