/** How a person's events are cut into sessions. */
@NullMarked
package io.rapport.metrics.domain.session;

import org.jspecify.annotations.NullMarked;
