/** Metrics: events and answers in, every engagement KPI out. */
@NullMarked
package io.rapport.metrics;

import org.jspecify.annotations.NullMarked;
