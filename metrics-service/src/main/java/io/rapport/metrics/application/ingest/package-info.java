/** What others need to know of the reading. */
@NullMarked
package io.rapport.metrics.application.ingest;

import org.jspecify.annotations.NullMarked;
