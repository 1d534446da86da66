/** Answering KPIs, and opening them down to their records. */
@NullMarked
package io.rapport.metrics.application.kpi;

import org.jspecify.annotations.NullMarked;
