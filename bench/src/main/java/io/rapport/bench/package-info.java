/** Benchmarks: ratios to a baseline that is measured in the same run. */
@NullMarked
package io.rapport.bench;

import org.jspecify.annotations.NullMarked;
