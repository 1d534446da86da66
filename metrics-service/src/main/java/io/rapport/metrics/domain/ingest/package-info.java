/** What is read from the topics and stored at once. */
@NullMarked
package io.rapport.metrics.domain.ingest;

import org.jspecify.annotations.NullMarked;
