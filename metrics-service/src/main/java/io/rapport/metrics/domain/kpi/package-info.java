/** The KPIs that are answered, and what every answer carries. */
@NullMarked
package io.rapport.metrics.domain.kpi;

import org.jspecify.annotations.NullMarked;
