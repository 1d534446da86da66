/** What members have saved, and nothing else says. */
@NullMarked
package io.rapport.metrics.domain.saved;

import org.jspecify.annotations.NullMarked;
