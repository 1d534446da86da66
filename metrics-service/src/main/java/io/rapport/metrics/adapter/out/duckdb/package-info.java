/** The analytics store in DuckDB. */
@NullMarked
package io.rapport.metrics.adapter.out.duckdb;

import org.jspecify.annotations.NullMarked;
