/** A made-up shop whose customers always do the same: the data set of the benchmarks. */
@NullMarked
package io.rapport.bench.shop;

import org.jspecify.annotations.NullMarked;
