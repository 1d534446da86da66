/** What members do with what they have saved. */
@NullMarked
package io.rapport.metrics.application.saved;

import org.jspecify.annotations.NullMarked;
