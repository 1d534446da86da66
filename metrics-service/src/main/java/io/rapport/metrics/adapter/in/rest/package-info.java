/** The KPI API. */
@NullMarked
package io.rapport.metrics.adapter.in.rest;

import org.jspecify.annotations.NullMarked;
