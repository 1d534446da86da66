/** Takes the tracking protocol in, and answers once the broker has the events. */
@NullMarked
package io.rapport.tracking;

import org.jspecify.annotations.NullMarked;
