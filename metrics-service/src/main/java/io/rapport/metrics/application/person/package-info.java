/** Telling others what is known about people. */
@NullMarked
package io.rapport.metrics.application.person;

import org.jspecify.annotations.NullMarked;
