/** The outside world, as the use cases need it. */
@NullMarked
package io.rapport.metrics.application.port;

import org.jspecify.annotations.NullMarked;
