package io.rapport.metrics.domain.kpi;

/**
 * What fed an answer, and how much of it.
 *
 * @param source the topic it came by
 * @param name of the event or survey
 */
public record Input(String source, String name, long count) {}
