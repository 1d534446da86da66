package io.rapport.metrics.domain.kpi;

import io.rapport.statistics.Mood;

/** How the lengths of two periods lie about the quantiles of both together. */
public record LengthSplits(Mood median, Mood p90) {}
