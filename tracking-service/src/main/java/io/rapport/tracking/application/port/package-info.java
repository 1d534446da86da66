/** What this service needs from outside. */
@NullMarked
package io.rapport.tracking.application.port;

import org.jspecify.annotations.NullMarked;
