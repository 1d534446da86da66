/** How fast metrics-service takes events in and answers its KPIs, beside SQL written by hand. */
@NullMarked
package io.rapport.bench.metrics;

import org.jspecify.annotations.NullMarked;
