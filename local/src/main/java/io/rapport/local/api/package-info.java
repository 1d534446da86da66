/** The system from outside, by its public APIs. */
@NullMarked
package io.rapport.local.api;

import org.jspecify.annotations.NullMarked;
