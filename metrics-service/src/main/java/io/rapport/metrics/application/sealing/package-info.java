/** What is worked out ahead of questions. */
@NullMarked
package io.rapport.metrics.application.sealing;

import org.jspecify.annotations.NullMarked;
