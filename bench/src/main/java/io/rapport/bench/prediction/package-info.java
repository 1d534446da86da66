/** How long it takes to learn from what customers bought. */
@NullMarked
package io.rapport.bench.prediction;

import org.jspecify.annotations.NullMarked;
