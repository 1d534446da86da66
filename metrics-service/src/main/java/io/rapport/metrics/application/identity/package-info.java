/** Deciding which users are one person. */
@NullMarked
package io.rapport.metrics.application.identity;

import org.jspecify.annotations.NullMarked;
