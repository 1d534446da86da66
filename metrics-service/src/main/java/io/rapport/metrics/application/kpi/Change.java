package io.rapport.metrics.application.kpi;

/** What is counted now, and what was counted before. */
record Change<T>(T now, T before) {}
