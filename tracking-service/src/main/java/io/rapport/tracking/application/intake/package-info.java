/** From a request to the log. */
@NullMarked
package io.rapport.tracking.application.intake;

import org.jspecify.annotations.NullMarked;
