/** What a project's week was like. */
@NullMarked
package io.rapport.metrics.domain.digest;

import org.jspecify.annotations.NullMarked;
