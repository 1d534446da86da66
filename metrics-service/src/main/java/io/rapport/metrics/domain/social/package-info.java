/** What is said and done on social networks. */
@NullMarked
package io.rapport.metrics.domain.social;

import org.jspecify.annotations.NullMarked;
