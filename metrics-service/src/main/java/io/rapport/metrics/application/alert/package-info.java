/** Watching numbers for those who want to be told. */
@NullMarked
package io.rapport.metrics.application.alert;

import org.jspecify.annotations.NullMarked;
