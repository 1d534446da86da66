/** Groups of persons that a project has a name for. */
@NullMarked
package io.rapport.metrics.domain.segment;

import org.jspecify.annotations.NullMarked;
